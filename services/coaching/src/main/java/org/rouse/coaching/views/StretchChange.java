package org.rouse.coaching.views;

import org.rouse.contracts.v1.StretchEnd;

/**
 * One edit of the stretches of a person.
 *
 * @param retracted whether the stretch is no more; otherwise it is now as given
 */
public record StretchChange(String personId, StretchView stretch, boolean retracted) {

    /** That stretch is not known any more. */
    public static StretchChange forgotten(String personId, long firstMinute) {
        StretchView gone = new StretchView(firstMinute, firstMinute, 0, 0, 0, StretchEnd.STRETCH_END_UNSPECIFIED);
        return new StretchChange(personId, gone, true);
    }
}
