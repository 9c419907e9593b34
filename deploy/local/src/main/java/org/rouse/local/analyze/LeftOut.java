package org.rouse.local.analyze;

import java.nio.file.Path;

/**
 * A file of a folder that is no recording of the format.
 *
 * @param why the rule of the format that its first bytes break, in words
 */
public record LeftOut(Path file, String why) {}
