package org.rouse.planted.unmarked;

/** In a package without the null mark. */
final class Forgotten {}
