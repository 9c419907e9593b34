package org.rouse.local.demo;

import org.rouse.contracts.v1.MinuteState;

/** The look of a minute: higher and warmer with more movement. */
enum Cell {
    UNKNOWN(' ', "0"),
    SEDENTARY('▂', "31"),
    UPRIGHT('▄', "32"),
    MODERATE('▆', "92"),
    VIGOROUS('█', "93"),
    TRANSPORT('▂', "35"),
    SLEEP('z', "34"),
    NOT_WORN('·', "2");

    final char sign;
    final String colour;

    Cell(char sign, String colour) {
        this.sign = sign;
        this.colour = colour;
    }

    static Cell of(MinuteState state) {
        return switch (state) {
            case MINUTE_STATE_SEDENTARY -> SEDENTARY;
            case MINUTE_STATE_UPRIGHT -> UPRIGHT;
            case MINUTE_STATE_MODERATE -> MODERATE;
            case MINUTE_STATE_VIGOROUS -> VIGOROUS;
            case MINUTE_STATE_TRANSPORT -> TRANSPORT;
            case MINUTE_STATE_SLEEP -> SLEEP;
            case MINUTE_STATE_NOT_WORN -> NOT_WORN;
            case MINUTE_STATE_UNKNOWN, UNRECOGNIZED -> UNKNOWN;
        };
    }
}
