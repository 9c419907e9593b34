package org.rouse.planted.ingest.fitbit;

/** A format that another leans on. */
public final class Fitbit {}
