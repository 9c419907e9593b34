package org.rouse.coaching.review;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.movement.time.ZoneHistory;
import org.rouse.coaching.views.Days;
import org.rouse.coaching.views.Stretches;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.Microbreak;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers with a person's days one after the other: their breaks, and tables of them. */
@Component
class History {

    private static final String DAYS_HEAD =
            "date,zone,length,sedentary,transport,upright,moderate,vigorous,sleep,not_worn,unknown,"
                    + "known_awake,breaks,break_minutes,moderate_low_impact,vigorous_low_impact,moderate_high_impact,vigorous_high_impact,"
                    + "moderate_untyped,vigorous_untyped\r\n";
    private static final String STRETCHES_HEAD =
            "start,end,minutes,interruptions,interruption_minutes,transport_minutes,reason\r\n";
    private static final List<String> STATES =
            List.of("SEDENTARY", "TRANSPORT", "UPRIGHT", "MODERATE", "VIGOROUS", "SLEEP", "NOT_WORN", "UNKNOWN");

    private final Days days;
    private final Stretches stretches;
    private final InstantSource clock;
    private final CoachingSettings settings;

    History(Days days, Stretches stretches, InstantSource clock, CoachingSettings settings) {
        this.days = days;
        this.stretches = stretches;
        this.clock = clock;
        this.settings = settings;
    }

    /** One page of the breaks of the selected days. */
    Mono<BreakPage> breaks(AccessGrant grant, DecisionQuery query) {
        record Found(DayView day, Microbreak one) {}
        long after = query.cursor() == null ? Long.MIN_VALUE : Cursor.read(query.cursor());
        return days.find(grant.personId(), dates(grant, query))
                .flatMapIterable(day -> day.getMicrobreaksList().stream()
                        .map(one -> new Found(day, one))
                        .toList())
                .filter(found -> found.one().getFirstMinute() > after)
                .sort(Comparator.comparingLong(found -> found.one().getFirstMinute()))
                .take(query.limit() + 1L)
                .collectList()
                .map(found -> new BreakPage(
                        found.stream()
                                .limit(query.limit())
                                .map(one -> new BreakPage.Entry(
                                        LocalDate.parse(one.day().getLocalDate()),
                                        DayReading.at(
                                                one.one().getFirstMinute(),
                                                ZoneId.of(one.day().getZone())),
                                        one.one().getMinutes()))
                                .toList(),
                        found.size() > query.limit()
                                ? Cursor.after(
                                        found.get(query.limit() - 1).one().getFirstMinute())
                                : null));
    }

    /** A row for each known day. No field needs quoting: they are numbers, dates and names of zones. */
    Mono<String> days(AccessGrant grant, DecisionQuery query) {
        return days.find(grant.personId(), dates(grant, query))
                .sort(Comparator.comparing(DayView::getLocalDate))
                .map(History::row)
                .collect(Collectors.joining("\r\n", DAYS_HEAD, "\r\n"))
                .map(table -> table.equals(DAYS_HEAD + "\r\n") ? DAYS_HEAD : table);
    }

    /** A row for each stretch that begins in those days. */
    Mono<String> stretches(AccessGrant grant, DecisionQuery query) {
        ZoneHistory zones = Review.zones(grant);
        List<LocalDate> dates = dates(grant, query);
        return stretches
                .find(
                        grant.personId(),
                        zones.day(dates.getFirst()).firstMinute(),
                        zones.day(dates.getLast()).endMinute())
                .map(stretch -> Review.entry(stretch, zones))
                .map(one -> "%s,%s,%d,%d,%d,%d,%s"
                        .formatted(
                                one.start(),
                                one.end(),
                                one.minutes(),
                                one.interruptions(),
                                one.interruptionMinutes(),
                                one.transportMinutes(),
                                one.reason()))
                .collect(Collectors.joining("\r\n", STRETCHES_HEAD, "\r\n"))
                .map(table -> table.equals(STRETCHES_HEAD + "\r\n") ? STRETCHES_HEAD : table);
    }

    private List<LocalDate> dates(AccessGrant grant, DecisionQuery query) {
        ZoneHistory zones = Review.zones(grant);
        Instant now = clock.instant();
        return query.days(now.atZone(zones.zoneAt(now)).toLocalDate(), settings.longestDays());
    }

    private static String row(DayView view) {
        DayAnswer day = DayReading.of(view);
        DayAnswer.Minutes aerobic = day.aerobic();
        return day.date() + "," + day.zone() + "," + (view.getEndMinute() - view.getFirstMinute()) + ","
                + STATES.stream()
                        .map(state -> String.valueOf(day.totals().getOrDefault(state, 0)))
                        .collect(Collectors.joining(","))
                + "," + day.knownAwakeMinutes() + "," + day.microbreaks().size() + ","
                + day.microbreaks().stream().mapToInt(DayAnswer.Break::minutes).sum() + ","
                + List.of(
                                aerobic.moderateLowImpact(),
                                aerobic.vigorousLowImpact(),
                                aerobic.moderateHighImpact(),
                                aerobic.vigorousHighImpact(),
                                aerobic.moderateUntyped(),
                                aerobic.vigorousUntyped())
                        .stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(","));
    }
}
