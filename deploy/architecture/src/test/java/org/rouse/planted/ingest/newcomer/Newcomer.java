package org.rouse.planted.ingest.newcomer;

/** In a package without a row. */
public final class Newcomer {}
