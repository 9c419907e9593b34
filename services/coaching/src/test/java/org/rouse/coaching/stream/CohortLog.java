package org.rouse.coaching.stream;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rouse.contracts.v1.Case;
import org.rouse.contracts.v1.CaseKind;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.ProximalOutcome;
import org.rouse.contracts.v1.RedFlagTier;

/** All that happened to a cohort, in the order in which it did: what was told to the topology, and what it said. */
final class CohortLog {

    /** One thing. */
    sealed interface Entry {
        Instant at();

        String person();

        record Told(Instant at, String person, long firstMinute, String minutes) implements Entry {}

        record Lives(Instant at, String person, ZoneId zone) implements Entry {}

        /**
         * A person's wishes for planned breaks and summaries.
         *
         * @param planned whether breaks are planned for them
         * @param breaks  at which times; none = where their own weeks say that they sit
         */
        record Wishes(Instant at, String person, boolean planned, List<LocalTime> breaks, boolean summaries)
                implements Entry {}

        /** A warning sign was told that calls for that tier. */
        record Signed(Instant at, String person, RedFlagTier tier) implements Entry {}

        /** An examiner's findings are on record: the person may exercise. */
        record Examined(Instant at, String person) implements Entry {}

        record Flare(Instant at, String person, boolean over) implements Entry {}

        /** A plan is in force from that day to the day before that other one. */
        record Agreed(Instant at, String person, LocalDate from, LocalDate to) implements Entry {}

        /** A watch told of a session of core. */
        record Recorded(Instant at, String person, Instant start) implements Entry {}

        record Answered(Instant at, String person, String decisionId, boolean dismissed) implements Entry {}

        record Decided(Instant at, String person, Decision decision) implements Entry {}

        record Followed(Instant at, String person, ProximalOutcome outcome) implements Entry {}

        record CaseStands(Instant at, String person, Case stands) implements Entry {}

        /** Somebody has to look at this, by what was planted. */
        record Needs(Instant at, String person, CaseKind kind) implements Entry {}
    }

    final List<Entry> entries = new ArrayList<>();
    final Map<String, CohortLife> people = new HashMap<>();

    void add(Entry entry) {
        entries.add(entry);
    }

    <T extends Entry> List<T> all(Class<T> kind) {
        return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
