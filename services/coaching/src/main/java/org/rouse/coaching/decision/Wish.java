package org.rouse.coaching.decision;

/** A wish of the person, or of their coach for them, about one kind of message. */
public enum Wish {
    NOT_SAID,
    YES,
    NO
}
