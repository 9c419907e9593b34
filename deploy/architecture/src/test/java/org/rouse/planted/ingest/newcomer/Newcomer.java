package org.rouse.planted.ingest.newcomer;

/** Lives where nobody decided what may be known. */
public final class Newcomer {}
