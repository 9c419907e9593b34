package org.rouse.coaching.checkin;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A person's answer to a question of the safety list.
 *
 * @param since      local date on which it began; empty where not stated, which counts as just now
 * @param worseSince local date from which on it got worse; empty where it did not
 * @param examined   whether a health professional has examined it
 */
public record SafetyAnswer(
        SafetyItem item, Said said, Optional<LocalDate> since, Optional<LocalDate> worseSince, boolean examined) {

    /** The words that a person can choose. */
    public enum Said {
        YES,
        NOT_SURE,
        NO
    }

    /** The standing that an answer gives. */
    public enum Standing {
        /** Present, and new or worse of late. */
        RECENT,
        /** Present for longer, not worse of late, never examined. */
        LASTING,
        /** Present for longer, not worse of late, and examined: a note for the coach, and no alarm. */
        SETTLED,
        ABSENT
    }

    /** No to that question. */
    public static SafetyAnswer no(SafetyItem item) {
        return new SafetyAnswer(item, Said.NO, Optional.empty(), Optional.empty(), false);
    }

    /** @param today local date of the person */
    public Standing standing(LocalDate today) {
        boolean there = said == Said.YES || (said == Said.NOT_SURE && item.group() == SafetyItem.Group.A);
        if (!there) {
            return Standing.ABSENT;
        }
        boolean recent = since.isEmpty()
                || isRecent(since.get(), today)
                || worseSince.filter(date -> isRecent(date, today)).isPresent();
        if (recent) {
            return Standing.RECENT;
        }
        return examined ? Standing.SETTLED : Standing.LASTING;
    }

    private boolean isRecent(LocalDate date, LocalDate today) {
        return ChronoUnit.DAYS.between(date, today) <= item.group().recentDays();
    }
}
