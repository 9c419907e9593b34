package org.rouse.planted.unmarked;

/** In a package that nobody marked. */
final class Forgotten {}
