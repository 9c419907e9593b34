package org.rouse.planted.ingest.upload;

import org.rouse.ingest.evidence.FormatParser;

/** A format in a room that is none of a format. */
abstract class StrayParser implements FormatParser {}
