package org.rouse.coaching.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.aerobic.AerobicWeek;
import org.rouse.coaching.person.PlanAllowance;
import org.rouse.coaching.roster.PackedDays.Column;
import org.rouse.coaching.views.Summary;
import org.rouse.contracts.Agreements;
import org.rouse.contracts.v1.CarePause;
import org.rouse.contracts.v1.Clearance;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.RedFlagTier;

/** Converts a person for the roster. */
final class RosterReading {

    private static final int SPARKLINE_DAYS = 14;
    private static final String TIER_PREFIX = "RED_FLAG_TIER_";

    private RosterReading() {}

    static RosterPage.Entry of(Row row, Instant now, int days, String viewer) {
        Glance glance = row.glance();
        Person person = glance.person();
        LocalDate today = glance.today(now);
        @Nullable Instant until = glance.dataUntil().orElse(null);
        return new RosterPage.Entry(
                glance.personId(),
                person.getName().isEmpty() ? null : person.getName(),
                List.copyOf(person.getCoachIdsList()),
                List.copyOf(person.getTagsList()),
                row.group(now),
                row.reasons(now),
                glance.zones().zoneAt(now).getId(),
                today,
                until,
                until == null ? null : Math.max(0, Duration.between(until, now).toMinutes()),
                sparkline(glance.figures(), today),
                Measures.of(glance.figures(), today.toEpochDay(), days),
                aerobic(Needs.aerobic(glance, now)),
                care(person, today),
                connected(glance),
                glance.lastReview().map(review -> review(review, viewer)).orElse(null),
                Agreements.pause(person, now.toEpochMilli())
                        .map(RosterReading::paused)
                        .orElse(null));
    }

    private static RosterPage.Paused paused(CarePause pause) {
        return new RosterPage.Paused(
                Instant.ofEpochMilli(pause.getFromMs()),
                pause.hasUntilMs() ? Instant.ofEpochMilli(pause.getUntilMs()) : null,
                pause.getTakesData());
    }

    static RosterPage.LastReview review(Summary.Reviewed review, String viewer) {
        return new RosterPage.LastReview(
                review.by(), Instant.ofEpochMilli(review.atMs()), review.by().equals(viewer));
    }

    private static List<RosterPage.SparkDay> sparkline(PackedDays figures, LocalDate today) {
        return LongStream.rangeClosed(today.toEpochDay() - SPARKLINE_DAYS + 1, today.toEpochDay())
                .mapToObj(day -> day(figures, day))
                .toList();
    }

    private static RosterPage.SparkDay day(PackedDays figures, long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return figures.knows(day)
                ? new RosterPage.SparkDay(
                        date,
                        Needs.isValid(figures, day),
                        figures.get(day, Column.SITTING),
                        figures.get(day, Column.LONGEST),
                        figures.get(day, Column.STRETCHES),
                        figures.get(day, Column.BREAKS),
                        figures.aerobic(day).minutes().earned())
                : new RosterPage.SparkDay(date, false, null, null, null, null, null);
    }

    private static RosterPage.Aerobic aerobic(AerobicWeek week) {
        return new RosterPage.Aerobic(
                week.verdict().name(), week.earned7Days(), week.target(), week.deficit(), week.validDays());
    }

    private static RosterPage.Care care(Person person, LocalDate today) {
        boolean recorded = person.getClearance() == Clearance.CLEARANCE_GIVEN;
        boolean voided = !recorded && person.hasClearanceVoidSinceMs();
        return new RosterPage.Care(
                person.hasFlag() ? tier(person.getFlag().getTier()) : person.getRedFlag() ? "today" : null,
                person.hasFlag() ? Instant.ofEpochMilli(person.getFlag().getFirstRaisedAtMs()) : null,
                recorded ? PlanAllowance.isGiven(person, today) ? "given" : "review-due" : voided ? "void" : "none",
                voided ? Instant.ofEpochMilli(person.getClearanceVoidSinceMs()) : null,
                person.hasExamination()
                        ? LocalDate.parse(person.getExamination().getDate())
                        : null);
    }

    private static String tier(RedFlagTier tier) {
        return switch (tier) {
            case RED_FLAG_TIER_EMERGENCY, RED_FLAG_TIER_DAYS, RED_FLAG_TIER_TELL_PROVIDER, RED_FLAG_TIER_TODAY ->
                tier.name()
                        .substring(TIER_PREFIX.length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-');
            case RED_FLAG_TIER_UNSPECIFIED, UNRECOGNIZED -> "today";
        };
    }

    private static RosterPage.Connected connected(Glance glance) {
        Summary.Linked links = glance.links().orElse(new Summary.Linked(0, 0, List.of(), 0));
        return new RosterPage.Connected(links.devices(), links.accounts(), links.relink(), glance.channels());
    }
}
