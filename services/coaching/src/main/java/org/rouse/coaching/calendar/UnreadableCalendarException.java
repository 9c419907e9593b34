package org.rouse.coaching.calendar;

/** What was sent is no calendar that can be read. The message is the rule it breaks, in words that follow the field. */
public final class UnreadableCalendarException extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableCalendarException(String rule) {
        super(rule);
    }
}
