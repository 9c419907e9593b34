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

/** The events of a cohort in their order: the input that the topology got, and its output. */
final class CohortLog {

    /** One event. */
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

        /** A person reported a warning sign that calls for that tier. */
        record Signed(Instant at, String person, RedFlagTier tier) implements Entry {}

        /** An examiner's findings are on record: the person may exercise. */
        record Examined(Instant at, String person) implements Entry {}

        record Flare(Instant at, String person, boolean over) implements Entry {}

        /** A plan is in force from that day to the day before that other one. */
        record Agreed(Instant at, String person, LocalDate from, LocalDate to) implements Entry {}

        /** A watch reported a session of core. */
        record Recorded(Instant at, String person, Instant start) implements Entry {}

        record Answered(Instant at, String person, String decisionId, boolean dismissed) implements Entry {}

        record Decided(Instant at, String person, Decision decision) implements Entry {}

        record Followed(Instant at, String person, ProximalOutcome outcome) implements Entry {}

        record CaseStands(Instant at, String person, Case stands) implements Entry {}

        /** A case that a coach has to look at, by what the simulation planted. */
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
