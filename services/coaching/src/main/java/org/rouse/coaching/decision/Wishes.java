package org.rouse.coaching.decision;

/**
 * What somebody wants to be told beside what their devices show live.
 *
 * @param likely whether what is likely counts like what is seen; it does where nothing is said
 */
public record Wishes(Wish likely) {

    /** Of somebody who said nothing. */
    public static final Wishes NONE = new Wishes(Wish.NOT_SAID);
}
