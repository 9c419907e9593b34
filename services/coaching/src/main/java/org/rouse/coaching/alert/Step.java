package org.rouse.coaching.alert;

/** Why somebody is told of an urgent case now. The order is stored. */
public enum Step {
    /** It has just become urgent: to who answers. */
    FIRST,
    /** Nobody works on it yet: to who answers then. */
    AGAIN,
    /** Still nobody does: to the admins. */
    ADMINS,
    /** Nobody could be told of it: to the admins, and to whoever of those who answer can be reached by now. */
    UNREACHED,
    /** Somebody took it on, and nothing was done about it since: to them, and to who answers. */
    LEFT
}
