package org.rouse.coaching.review;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.AerobicDays;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.PlanSettings;
import org.rouse.coaching.Policies;
import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.access.AccessPolicy;
import org.rouse.coaching.aerobic.AerobicWeek;
import org.rouse.coaching.movement.time.LocalDay;
import org.rouse.coaching.movement.time.UtcDays;
import org.rouse.coaching.movement.time.ZoneHistory;
import org.rouse.coaching.views.AgreedPlans;
import org.rouse.coaching.views.Days;
import org.rouse.coaching.views.StretchView;
import org.rouse.coaching.views.Stretches;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.MinuteState;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.StateRun;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers requests about a person's movement from the views, by the person's own zones, plan and thresholds. */
@Component
class Review {

    private static final long SECONDS_OF_A_MINUTE = 60;
    private static final String END_PREFIX = "STRETCH_END_";

    private final Days days;
    private final Stretches stretches;
    private final AgreedPlans plans;
    private final InstantSource clock;
    private final CoachingSettings settings;

    Review(Days days, Stretches stretches, AgreedPlans plans, InstantSource clock, CoachingSettings settings) {
        this.days = days;
        this.stretches = stretches;
        this.plans = plans;
        this.clock = clock;
        this.settings = settings;
    }

    /** The day; unknown throughout without evidence of it. An error 404 for an unknown person. */
    Mono<DayAnswer> day(AccessGrant grant, LocalDate date) {
        return days.find(grant.personId(), List.of(date))
                .next()
                .switchIfEmpty(Mono.defer(() -> grant.mayBeUnknown()
                        ? Mono.just(unknown(grant.personId(), zones(grant).day(date)))
                        : Mono.error(AccessPolicy.unknown())))
                .map(DayReading::of);
    }

    /** One page of stretches that begin in the requested time. */
    Mono<StretchPage> stretches(AccessGrant grant, StretchQuery query) {
        return planned(grant).flatMap(person -> stretches(grant, query, Policies.longStretch(settings, person)));
    }

    private Mono<StretchPage> stretches(AccessGrant grant, StretchQuery query, int longStretch) {
        ZoneHistory zones = zones(grant);
        int atLeast = query.atLeast(longStretch);
        Window window = Window.of(query.from(), query.to(), zones, clock.instant(), settings.longestDays());
        long from = query.cursor() == null
                ? window.fromMinute()
                : Math.max(window.fromMinute(), Cursor.read(query.cursor()) + 1);
        if (from >= window.toMinute()) {
            return Mono.just(new StretchPage(List.of(), null));
        }
        return stretches
                .find(grant.personId(), from, window.toMinute())
                .filter(stretch -> stretch.minutes() >= atLeast)
                .take(query.limit() + 1L)
                .collectList()
                .map(found -> page(found, query.limit(), zones));
    }

    /** The verdict as of the end of that local day, today's when none is named. */
    Mono<AerobicAnswer> aerobic(AccessGrant grant, @Nullable LocalDate date) {
        LocalDate asOf = date == null ? zones(grant).dateOf(minute(clock.instant())) : date;
        List<LocalDate> dates = IntStream.range(0, AerobicWeek.DAYS_OF_SESSIONS)
                .mapToObj(asOf::minusDays)
                .toList();
        return days.find(grant.personId(), dates)
                .map(AerobicDays::of)
                .collectList()
                .zipWith(planned(grant))
                .map(known -> AerobicWeek.asOf(asOf, known.getT1(), Policies.aerobic(settings, known.getT2())))
                .map(stand -> AerobicAnswer.of(grant.personId(), stand));
    }

    private static StretchPage page(List<StretchView> found, int limit, ZoneHistory zones) {
        List<StretchPage.Entry> entries = found.stream()
                .limit(limit)
                .map(stretch -> entry(stretch, zones))
                .toList();
        String next = found.size() > limit ? Cursor.after(found.get(limit - 1).firstMinute()) : null;
        return new StretchPage(entries, next);
    }

    static StretchPage.Entry entry(StretchView stretch, ZoneHistory zones) {
        return new StretchPage.Entry(
                DayReading.at(stretch.firstMinute(), zoneAt(stretch.firstMinute(), zones)),
                DayReading.at(stretch.lastMinute(), zoneAt(stretch.lastMinute(), zones)),
                stretch.minutes(),
                stretch.interruptions(),
                stretch.interruptionMinutes(),
                stretch.transportMinutes(),
                stretch.end().name().substring(END_PREFIX.length()).toLowerCase(Locale.ROOT));
    }

    private static java.time.ZoneId zoneAt(long minute, ZoneHistory zones) {
        return zones.zoneAt(UtcDays.instant(minute));
    }

    private static DayView unknown(String personId, LocalDay day) {
        DayView.Builder view = DayView.newBuilder()
                .setPersonId(personId)
                .setLocalDate(day.date().toString())
                .setZone(day.zone().getId())
                .setFirstMinute(day.firstMinute())
                .setEndMinute(day.endMinute());
        if (day.minutes() > 0) {
            view.addRuns(StateRun.newBuilder()
                    .setState(MinuteState.MINUTE_STATE_UNKNOWN)
                    .setMinutes(day.minutes()));
        }
        return view.build();
    }

    /** The zones the person has lived in. */
    static ZoneHistory zones(AccessGrant grant) {
        return Policies.zones(person(grant));
    }

    /** The person with the settings of the plan in force now. */
    private Mono<Person> planned(AccessGrant grant) {
        return plans.find(grant.personId()).map(plan -> PlanSettings.of(person(grant), plan, clock.instant()));
    }

    private static Person person(AccessGrant grant) {
        return grant.profile().orElseGet(Person::getDefaultInstance);
    }

    private static long minute(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), SECONDS_OF_A_MINUTE);
    }
}
