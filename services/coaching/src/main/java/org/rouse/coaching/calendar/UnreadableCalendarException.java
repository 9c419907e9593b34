package org.rouse.coaching.calendar;

/** The text cannot be read as a calendar. The message is the broken rule, in words that follow the field. */
public final class UnreadableCalendarException extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableCalendarException(String rule) {
        super(rule);
    }
}
