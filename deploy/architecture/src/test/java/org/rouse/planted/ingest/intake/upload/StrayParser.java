package org.rouse.planted.ingest.intake.upload;

import org.rouse.ingest.format.evidence.FormatParser;

/** A format in a package that is none of a format. */
abstract class StrayParser implements FormatParser {}
