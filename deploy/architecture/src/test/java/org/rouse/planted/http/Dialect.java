package org.rouse.planted.http;

/** What contracts may not know. */
public final class Dialect {}
