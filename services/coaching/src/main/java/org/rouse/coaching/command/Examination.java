package org.rouse.coaching.command;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A health professional's finding, recorded by a coach.
 *
 * @param by           the professional's name
 * @param profession   such as physiotherapist
 * @param on           local date
 * @param limits       restrictions; may be empty
 * @param enteredBy    subject of the coach's token
 * @param endedRaising the raising that it ended; empty where no flag stood
 * @param clearedFor   the scope and end of the clearance
 */
public record Examination(
        String by,
        String profession,
        LocalDate on,
        Result result,
        String limits,
        String enteredBy,
        Instant enteredAt,
        String endedRaising,
        ClearedFor clearedFor) {

    /** The result for exercise. */
    public enum Result {
        AS_BEFORE,
        WITH_LIMITS,
        NONE
    }

    boolean saysTheSameAs(Examination other) {
        return by.equals(other.by)
                && profession.equals(other.profession)
                && on.equals(other.on)
                && limits.equals(other.limits)
                && clearedFor.equals(other.clearedFor);
    }

    Examination entered(String actor, Instant at, String ended) {
        return new Examination(by, profession, on, result, limits, actor, at, ended, clearedFor);
    }
}
