package org.rouse.coaching.diary;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.access.AccessPolicy;
import org.rouse.coaching.checkin.FlareCourse;
import org.rouse.coaching.views.CheckIns;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.CheckInStanding;
import org.rouse.http.Paging;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers requests for people's reports from the view. */
@Component
class ReportedHistory {

    private static final int AT_ONCE = 200;
    private static final int MOST = 200;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Pattern CURSOR = Pattern.compile("n([1-9][0-9]{0,8})");

    private final CheckIns checkIns;
    private final CheckInsOn on;
    private final InstantSource clock;

    ReportedHistory(CheckIns checkIns, CheckInsOn on, InstantSource clock) {
        this.checkIns = checkIns;
        this.on = on;
        this.clock = clock;
    }

    /** One page of the selected reports. */
    Mono<DiaryPage> page(AccessGrant grant, Predicate<CheckIn> which, @Nullable String cursor, int limit) {
        Paging.checkLimit(limit, MOST);
        int before = cursor == null ? Integer.MAX_VALUE : read(cursor);
        return checkIns.of(grant.personId()).flatMap(known -> {
            if (known.isEmpty() && !grant.mayBeUnknown()) {
                return Mono.error(AccessPolicy.unknown());
            }
            int last = Math.min(known.map(CheckIns.Known::last).orElse(0), before - 1);
            return collect(grant.personId(), last, limit + 1, which, new ArrayList<>())
                    .zipWith(
                            on.closed(grant),
                            (found, closed) ->
                                    page(found, limit, standing(known.map(CheckIns.Known::standing)), closed));
        });
    }

    /** The person's latest statement of risk facts; an empty message without one. */
    Mono<CheckInStanding> stated(AccessGrant grant) {
        return checkIns.of(grant.personId())
                .map(known -> known.map(CheckIns.Known::standing).orElseGet(CheckInStanding::getDefaultInstance));
    }

    /** The check-in of that number; empty where it does not exist. */
    Mono<CheckIn> one(AccessGrant grant, int number) {
        return checkIns.find(grant.personId(), number);
    }

    private Mono<List<CheckIn>> collect(
            String personId, int from, int wanted, Predicate<CheckIn> which, List<CheckIn> found) {
        if (from < 1 || found.size() >= wanted) {
            return Mono.just(found);
        }
        int to = Math.max(1, from - AT_ONCE + 1);
        return checkIns.find(personId, to, from)
                .filter(which)
                .sort(Comparator.comparingInt(ReportedHistory::number).reversed())
                .collectList()
                .flatMap(some -> {
                    found.addAll(some);
                    return collect(personId, to - 1, wanted, which, found);
                });
    }

    private static DiaryPage page(
            List<CheckIn> found, int limit, DiaryPage.Standing standing, Optional<String> closed) {
        List<DiaryEntry> entries =
                found.stream().limit(limit).map(DiaryReading::of).toList();
        String next = found.size() > limit ? write(number(found.get(limit - 1))) : null;
        return new DiaryPage(entries, standing, closed.isEmpty(), closed.orElse(null), next);
    }

    private DiaryPage.Standing standing(Optional<CheckInStanding> known) {
        CheckInStanding standing = known.orElseGet(CheckInStanding::getDefaultInstance);
        Instant now = clock.instant();
        return new DiaryPage.Standing(
                due(standing, now),
                instant(standing.getListAnsweredMs()),
                standing.hasUsualPainHalves() ? standing.getUsualPainHalves() / 2.0 : null,
                flare(standing, now),
                standing.getLeftOutList());
    }

    private static @Nullable String due(CheckInStanding standing, Instant now) {
        if (!standing.getListDue().isEmpty()) {
            return standing.getListDue();
        }
        Instant answered = instant(standing.getListAnsweredMs());
        if (answered == null) {
            return "enrolment";
        }
        return now.isBefore(answered.plus(WEEK)) ? null : "weekly";
    }

    private static DiaryPage.@Nullable Flare flare(CheckInStanding standing, Instant now) {
        Instant began = instant(standing.getFlareBeganMs());
        Instant said = instant(standing.getFlareSaidMs());
        if (began == null || said == null) {
            return null;
        }
        Instant over = instant(standing.getFlareOverMs());
        FlareCourse course =
                new FlareCourse(Optional.of(began), Optional.of(said), Optional.ofNullable(over), Optional.empty());
        return new DiaryPage.Flare(began, said, over, course.standsAt(now), course.isEasierAt(now));
    }

    private static @Nullable Instant instant(long ms) {
        return ms == 0 ? null : Instant.ofEpochMilli(ms);
    }

    private static int number(CheckIn checkIn) {
        return Integer.parseInt(checkIn.getCheckInId());
    }

    private static String write(int number) {
        return Paging.cursor("n" + number);
    }

    private static int read(String cursor) {
        return Paging.place(cursor, CURSOR, number -> Integer.parseInt(number.group(1)));
    }
}
