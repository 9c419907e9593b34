package org.rouse.coaching.stream;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rouse.coaching.stream.CohortLog.Entry;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.PromptKind;

/**
 * Reads the log of a cohort and reports each person who was asked for a session that a watch had recorded by then, and each session that
 * was due and of which nothing is on record. Plans have core three times a week: Monday, Wednesday, Friday (DOMAIN section 4). This class
 * shares no code with the decisions that it checks.
 */
final class SessionReplay {

    private static final LocalTime ASKED_AT = LocalTime.of(16, 0);
    private static final List<DayOfWeek> DAYS = List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);

    /** The facts about one person so far. */
    private static final class Known {
        ZoneId zone = ZoneId.of("UTC");
        LocalDate planFrom = LocalDate.MAX;
        LocalDate planTo = LocalDate.MIN;
        final Set<LocalDate> done = new TreeSet<>();
        final Set<LocalDate> asked = new TreeSet<>();

        /** Whether the day has a session, none was done on it, and the person has done fewer sessions in the week by then than the plan has. */
        boolean isDue(LocalDate day) {
            LocalDate monday = day.with(DayOfWeek.MONDAY);
            long sessions = done.stream()
                    .filter(one -> !one.isBefore(monday) && !one.isAfter(day))
                    .count();
            return DAYS.contains(day.getDayOfWeek())
                    && !done.contains(day)
                    && !day.isBefore(planFrom)
                    && day.isBefore(planTo)
                    && sessions <= DAYS.indexOf(day.getDayOfWeek());
        }
    }

    private final Map<String, Known> people = new HashMap<>();
    private final List<String> broken = new ArrayList<>();

    /** The broken rules, a line each. */
    static List<String> broken(CohortLog log) {
        SessionReplay replay = new SessionReplay();
        log.entries.forEach(replay::next);
        if (!log.entries.isEmpty()) {
            replay.people.forEach((person, known) -> replay.lost(
                    person, known, LocalDate.ofInstant(log.entries.getLast().at(), known.zone)));
        }
        return replay.broken;
    }

    private void next(Entry entry) {
        Known known = people.computeIfAbsent(entry.person(), id -> new Known());
        switch (entry) {
            case Entry.Lives lives -> known.zone = lives.zone();
            case Entry.Agreed agreed -> {
                known.planFrom = agreed.from();
                known.planTo = agreed.to();
            }
            case Entry.Recorded recorded -> known.done.add(LocalDate.ofInstant(recorded.start(), known.zone));
            case Entry.Decided decided -> look(known, decided);
            case Entry.Told _,
                    Entry.Wishes _,
                    Entry.Signed _,
                    Entry.Examined _,
                    Entry.Flare _,
                    Entry.Answered _,
                    Entry.Followed _,
                    Entry.CaseStands _,
                    Entry.Needs _ -> {}
        }
    }

    private void look(Known known, Entry.Decided entry) {
        Decision decision = entry.decision();
        if (decision.getKind() != PromptKind.PROMPT_KIND_SESSION || decision.hasWithdraw()) {
            return;
        }
        LocalDate day = LocalDate.ofInstant(entry.at(), known.zone);
        if (LocalTime.ofInstant(entry.at(), known.zone).isBefore(ASKED_AT)) {
            broken.add(entry.at() + " " + entry.person() + ": asked before four");
        }
        if (!known.isDue(day)) {
            broken.add(entry.at() + " " + entry.person()
                    + ": asked for a session that was recorded, or is none of the day's");
        }
        known.asked.add(day);
    }

    private void lost(String person, Known known, LocalDate end) {
        for (LocalDate day = known.planFrom; day.isBefore(known.planTo) && day.isBefore(end); day = day.plusDays(1)) {
            if (known.isDue(day) && !known.asked.contains(day)) {
                broken.add(person + ": nothing is on record of the session due on " + day);
            }
        }
    }
}
