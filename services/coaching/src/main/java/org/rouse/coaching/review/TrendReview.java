package org.rouse.coaching.review;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.AerobicDays;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.PlanSettings;
import org.rouse.coaching.Policies;
import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.aerobic.AerobicDay;
import org.rouse.coaching.aerobic.AerobicPlan;
import org.rouse.coaching.aerobic.AerobicWeek;
import org.rouse.coaching.movement.time.UtcDays;
import org.rouse.coaching.movement.time.ZoneHistory;
import org.rouse.coaching.summary.KeptMarks;
import org.rouse.coaching.summary.PromptMarks;
import org.rouse.coaching.views.AgreedPlans;
import org.rouse.coaching.views.Days;
import org.rouse.coaching.views.StretchView;
import org.rouse.coaching.views.Stretches;
import org.rouse.coaching.views.Summaries;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.StateRun;
import org.rouse.http.ProblemException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers requests for a person's weeks, from the days, the stretches, and the summary's marks of prompts. */
@Component
class TrendReview {

    private static final int WEEK = 7;
    private static final int MOST_WEEKS = 53;
    private static final double HUNDREDTHS = 100;

    private final Days days;
    private final Stretches stretches;
    private final Summaries summaries;
    private final AgreedPlans plans;
    private final InstantSource clock;
    private final CoachingSettings settings;

    TrendReview(
            Days days,
            Stretches stretches,
            Summaries summaries,
            AgreedPlans plans,
            InstantSource clock,
            CoachingSettings settings) {
        this.days = days;
        this.stretches = stretches;
        this.summaries = summaries;
        this.plans = plans;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * So many weeks up to the one with the date, today's where absent.
     *
     * @throws ProblemException naming the parameter
     */
    Mono<Trends> trends(AccessGrant grant, int weeks, @Nullable LocalDate to) {
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw ProblemException.field("weeks", "must be 1-" + MOST_WEEKS);
        }
        ZoneHistory zones = Review.zones(grant);
        Instant now = clock.instant();
        LocalDate today = now.atZone(zones.zoneAt(now)).toLocalDate();
        LocalDate last = monday(to == null ? today : Calendar.within("to", to));
        LocalDate first = last.minusWeeks(weeks - 1L);
        LocalDate end = last.plusDays(WEEK);
        return Mono.zip(
                        days.find(grant.personId(), first.datesUntil(end).toList())
                                .collectMap(day -> LocalDate.parse(day.getLocalDate())),
                        stretches
                                .find(
                                        grant.personId(),
                                        zones.day(first).firstMinute(),
                                        zones.day(end).firstMinute())
                                .collectList(),
                        summaries.find(grant.personId()),
                        plans.find(grant.personId()))
                .map(known -> {
                    Known all = new Known(
                            known.getT1(),
                            known.getT2(),
                            known.getT3().prompts().byDate(),
                            zones,
                            day -> Policies.aerobic(
                                    settings,
                                    PlanSettings.of(
                                            grant.profile().orElseGet(Person::getDefaultInstance),
                                            known.getT4(),
                                            UtcDays.instant(zones.day(day).endMinute())
                                                    .minusSeconds(1))),
                            today);
                    return new Trends(
                            grant.personId(),
                            all.plan(today).weeklyTargetMinutes(),
                            IntStream.range(0, weeks)
                                    .mapToObj(week -> week(all, first.plusWeeks(week)))
                                    .toList());
                });
    }

    private record Known(
            Map<LocalDate, DayView> days,
            List<StretchView> stretches,
            Map<Long, PromptMarks.Day> prompts,
            ZoneHistory zones,
            Function<LocalDate, AerobicPlan> planOf,
            LocalDate today) {

        /** The plan agreed for that day, else the profile's. */
        AerobicPlan plan(LocalDate day) {
            return planOf.apply(day);
        }

        /** Whether anything was decided about the person in that week. */
        boolean wasDecided(LocalDate monday) {
            return LongStream.range(monday.toEpochDay(), monday.toEpochDay() + WEEK)
                    .anyMatch(prompts::containsKey);
        }

        List<DayView> of(LocalDate monday) {
            return monday.datesUntil(monday.plusDays(WEEK))
                    .filter(days::containsKey)
                    .map(days::get)
                    .toList();
        }
    }

    private static Trends.Week week(Known all, LocalDate monday) {
        List<DayView> days = all.of(monday);
        long from = all.zones().day(monday).firstMinute();
        long to = all.zones().day(monday.plusDays(WEEK)).firstMinute();
        List<StretchView> stretches = all.stretches().stream()
                .filter(stretch -> stretch.firstMinute() >= from && stretch.firstMinute() < to)
                .toList();
        AerobicWeek stand = stand(all, monday, days);
        if (!HoursOfDays.isAnythingKnown(days)) {
            return new Trends.Week(
                    isoWeek(monday),
                    monday,
                    stand.validDays(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    all.wasDecided(monday) ? prompts(all, monday) : null,
                    HoursOfDays.of(days));
        }
        return new Trends.Week(
                isoWeek(monday),
                monday,
                stand.validDays(),
                sitting(days, all.plan(monday)),
                stretches.stream().mapToInt(StretchView::minutes).max().orElse(0),
                stretches.size(),
                days.stream().mapToInt(DayView::getMicrobreaksCount).sum(),
                stand.earnedWeek(),
                stand.paceGapHundredths() / HUNDREDTHS,
                prompts(all, monday),
                HoursOfDays.of(days));
    }

    private static String isoWeek(LocalDate monday) {
        return "%d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** The verdict as of the week's end; for the current week, as of today. Future weeks have no gap. */
    private static AerobicWeek stand(Known all, LocalDate monday, List<DayView> days) {
        LocalDate sunday = monday.plusDays(WEEK - 1L);
        LocalDate asOf = all.today().isBefore(sunday) && !all.today().isBefore(monday) ? all.today() : sunday;
        List<AerobicDay> known = days.stream().map(AerobicDays::of).toList();
        return AerobicWeek.asOf(
                asOf, known.stream().filter(day -> !day.date().isBefore(monday)).toList(), all.plan(asOf));
    }

    private static @Nullable Integer sitting(List<DayView> days, AerobicPlan plan) {
        OptionalDouble mean = days.stream()
                .filter(day -> day.getKnownAwakeMinutes() >= plan.validDayMinutes())
                .mapToInt(day -> day.getRunsList().stream()
                        .filter(run -> HoursOfDays.isSitting(run.getState()))
                        .mapToInt(StateRun::getMinutes)
                        .sum())
                .average();
        return mean.isPresent() ? (int) Math.round(mean.getAsDouble()) : null;
    }

    private static Trends.@Nullable Prompts prompts(Known all, LocalDate monday) {
        if (monday.isBefore(all.today().minusDays(KeptMarks.DAYS))) {
            return null;
        }
        PromptMarks.Day sum = LongStream.range(monday.toEpochDay(), monday.toEpochDay() + WEEK)
                .mapToObj(day -> all.prompts().getOrDefault(day, PromptMarks.Day.NONE))
                .reduce(PromptMarks.Day.NONE, PromptMarks.Day::plus);
        return new Trends.Prompts(sum.sent(), sum.answered(), sum.ignored(), sum.followed());
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
