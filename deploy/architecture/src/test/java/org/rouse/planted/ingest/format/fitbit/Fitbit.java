package org.rouse.planted.ingest.format.fitbit;

/** A format that another leans on. */
public final class Fitbit {}
