package org.rouse.coaching.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.PlanSettings;
import org.rouse.coaching.Policies;
import org.rouse.coaching.aerobic.AerobicPlan;
import org.rouse.coaching.movement.time.UtcDays;
import org.rouse.coaching.movement.time.ZoneHistory;
import org.rouse.coaching.summary.DayFigures;
import org.rouse.coaching.summary.PromptMarks;
import org.rouse.coaching.views.Summary;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.PersonPlan;

/**
 * A person as the roster uses them: the summary in the person's own local days.
 *
 * @param agreed          the parts of the plan that an overview needs
 * @param knownUntil      epoch minute after the last known one; 0 where none is
 * @param channels        number of usable ones
 * @param nobodyToldSince for the urgent case that has gone without a reachable recipient for longest
 */
record Glance(
        String personId,
        Person person,
        ZoneHistory zones,
        Optional<PersonPlan> agreed,
        CoachingSettings settings,
        PackedDays figures,
        long knownUntil,
        Optional<Summary.Linked> links,
        int channels,
        Optional<Summary.Reviewed> lastReview,
        Optional<Instant> nobodyToldSince) {

    /** A person with a profile; without one there is nobody to review. */
    static Optional<Glance> of(Summary summary, CoachingSettings settings) {
        return summary.person()
                .map(person -> new Glance(
                        summary.personId(),
                        person,
                        Policies.zones(person),
                        summary.plan(),
                        settings,
                        figures(summary, Policies.zones(person)),
                        summary.days().knownUntil(),
                        summary.links(),
                        summary.channels().orElse(0),
                        summary.lastReview(),
                        summary.untold().values().stream()
                                .min(Comparator.naturalOrder())
                                .map(Instant::ofEpochMilli)));
    }

    /** The aerobic plan: by the plan in force, else by the profile. */
    AerobicPlan plan(Instant now) {
        return Policies.aerobic(settings, PlanSettings.of(person, agreed, now));
    }

    /** The date in the person's zone. */
    LocalDate today(Instant now) {
        return now.atZone(zones.zoneAt(now)).toLocalDate();
    }

    /** The end of the newest known minute; empty where none is known. */
    Optional<Instant> dataUntil() {
        return knownUntil == 0 ? Optional.empty() : Optional.of(UtcDays.instant(knownUntil));
    }

    private static PackedDays figures(Summary summary, ZoneHistory zones) {
        Map<Long, PromptMarks.Day> prompts = summary.prompts().byDate();
        NavigableMap<Long, PackedDays.Stretches> stretches = new TreeMap<>();
        summary.stretches()
                .minutes()
                .forEach((first, minutes) -> stretches.merge(
                        zones.dateOf(first).toEpochDay(),
                        new PackedDays.Stretches(1, minutes),
                        PackedDays.Stretches::plus));
        NavigableMap<Long, DayFigures> days = summary.days().byDate();
        return PackedDays.of(days, stretches, prompts);
    }
}
