package org.rouse.coaching.views;

/**
 * One edit of the stretches of a person.
 *
 * @param retracted whether the stretch is no more; otherwise it is now as given
 */
public record StretchChange(String personId, StretchView stretch, boolean retracted) {}
