package org.rouse.coaching.views;

import org.rouse.contracts.v1.StretchEnd;

/**
 * One edit of the stretches of a person.
 *
 * @param retracted whether the stretch no longer exists; otherwise it is replaced by the given one
 */
public record StretchChange(String personId, StretchView stretch, boolean retracted) {

    /** The deletion of that stretch. */
    public static StretchChange forgotten(String personId, long firstMinute) {
        StretchView gone = new StretchView(firstMinute, firstMinute, 0, 0, 0, StretchEnd.STRETCH_END_UNSPECIFIED);
        return new StretchChange(personId, gone, true);
    }
}
