package org.rouse.coaching.alert;

/** The reason of an alert about an urgent case. The order is stored. */
public enum Step {
    /** The case has just become urgent: to the responsible coaches. */
    FIRST,
    /** Nobody works on it yet: to the coaches responsible then. */
    AGAIN,
    /** Still nobody works on it: to the admins. */
    ADMINS,
    /** Nobody could be reached about it: to the admins, and to responsible coaches who are reachable by now. */
    UNREACHED,
    /** Somebody took it on, and nothing was done about it since: to them, and to the responsible coaches. */
    LEFT
}
