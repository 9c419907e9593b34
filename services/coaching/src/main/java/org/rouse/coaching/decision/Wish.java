package org.rouse.coaching.decision;

/** What the person, or their coach for them, said of something they may be told. */
public enum Wish {
    NOT_SAID,
    YES,
    NO
}
