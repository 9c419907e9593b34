package org.rouse.local.analyze;

import java.nio.file.Path;
import java.util.Optional;
import org.rouse.coaching.movement.policy.MovementPolicy;
import org.rouse.local.reading.FileReading;

/**
 * An analysis: its definitions, and the files of its tables.
 *
 * @param minLength shortest stretch listed, minutes
 * @param stretches file of the stretches
 * @param weeks     file of the weeks
 */
public record AnalysisRequest(
        FileReading reading, MovementPolicy policy, int minLength, Path stretches, Optional<Path> weeks) {}
