package org.rouse.coaching.cases;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The grounds of a person's cases.
 *
 * @param holding grounds that hold, by kind
 * @param unclear kinds that cannot be decided now: they neither open nor settle a case
 * @param next    when time alone changes a ground or its severity; empty where it does not
 */
public record Grounds(Map<CaseKind, Ground> holding, Set<CaseKind> unclear, Optional<Instant> next) {

    public Grounds {
        holding = Map.copyOf(holding);
        unclear = Set.copyOf(unclear);
    }

    /** The grounds of a person now. */
    public static Grounds of(CaseCircumstances of, CasePolicy by, Instant now) {
        Map<CaseKind, Ground> holding = new EnumMap<>(CaseKind.class);
        Signs signs = of.signs();
        Stream.<Optional<? extends Ground>>of(
                        of.flag().map(flag -> RedFlagStands.of(flag, by.reminder(), now)),
                        FlareLasts.of(of.flare(), now),
                        signs.week().flatMap(CatchUpTooLarge::of),
                        signs.unansweredSince().flatMap(since -> NoAnswer.of(since, by.noAnswer(), now)),
                        signs.uncleared().flatMap(since -> ClearancePending.of(since, by.clearanceWait(), now)),
                        of.newest().flatMap(newest -> DataSilent.of(newest, by.silence(), now)),
                        ConnectorBroken.of(signs.broken()),
                        signs.wear().flatMap(wear -> WatchNotWorn.of(wear, by.notWornDays())),
                        PainfulSession.of(of.sessions(), now),
                        of.plan().flatMap(end -> PlanFinished.of(end, now)))
                .flatMap(Optional::stream)
                .forEach(ground -> holding.put(ground.kind(), ground));
        Set<CaseKind> unclear = unclear(of, holding, now);
        holding.keySet().removeAll(unclear);
        return new Grounds(holding, unclear, next(of, by, now));
    }

    private static Set<CaseKind> unclear(CaseCircumstances of, Map<CaseKind, Ground> holding, Instant now) {
        Set<CaseKind> unclear = EnumSet.of(CaseKind.HARM_REPORTED); // only a report states it
        // During a flare no catch-up is prompted, and a deficit is no ground then (DOMAIN section 4). A week that is
        // not on track yet leaves the case as it is: otherwise the same person would be a new case each Thursday.
        boolean spared = of.flag().isPresent() || of.flare().standsAt(now);
        if (spared
                || of.signs()
                        .week()
                        .filter(week -> week.is() == WeekStand.Is.OTHERWISE)
                        .isPresent()) {
            unclear.add(CaseKind.CATCH_UP_TOO_LARGE);
        }
        if (of.flag().isPresent()) {
            unclear.add(CaseKind.CLEARANCE_PENDING); // the examination that ends the sign decides on it
        }
        // Where an account has to be linked again, that is why no data comes.
        if (holding.containsKey(CaseKind.CONNECTOR_BROKEN)) {
            unclear.add(CaseKind.DATA_SILENT);
        }
        // Days without data say nothing about wearing the watch.
        if (of.behind() || holding.containsKey(CaseKind.DATA_SILENT)) {
            unclear.add(CaseKind.WATCH_NOT_WORN);
        }
        if (of.behind()) {
            unclear.add(CaseKind.DATA_SILENT);
            unclear.add(CaseKind.CATCH_UP_TOO_LARGE);
            unclear.add(CaseKind.NO_ANSWER);
        }
        return unclear;
    }

    private static Optional<Instant> next(CaseCircumstances of, CasePolicy by, Instant now) {
        Signs signs = of.signs();
        return Stream.of(
                        of.flag().flatMap(flag -> RedFlagStands.reminded(flag, by.reminder())),
                        of.flare().notBetterFrom(),
                        signs.unansweredSince().map(since -> new NoAnswer(since, by.noAnswer()).from()),
                        signs.uncleared().map(since -> new ClearancePending(since, by.clearanceWait()).from()),
                        of.newest().map(newest -> new DataSilent(newest, by.silence()).from()),
                        of.plan().map(PlanEnd::at))
                .flatMap(Optional::stream)
                .filter(now::isBefore)
                .min(Instant::compareTo);
    }

    Optional<Ground> of(CaseKind kind) {
        return Optional.ofNullable(holding.get(kind));
    }

    /** The part that is the same for all kinds. */
    static Grounds just(Ground... grounds) {
        return new Grounds(
                Stream.of(grounds).collect(Collectors.toMap(Ground::kind, Function.identity())),
                Set.of(),
                Optional.empty());
    }
}
