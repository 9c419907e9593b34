package org.rouse.coaching.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rouse.coaching.aerobic.AerobicVerdict;
import org.rouse.coaching.aerobic.AerobicWeek;
import org.rouse.coaching.decision.eligibility.Candidate;
import org.rouse.coaching.decision.nowcast.Nowcast;
import org.rouse.coaching.decision.nowcast.NowcastPolicy;
import org.rouse.coaching.movement.stretches.End;
import org.rouse.coaching.movement.stretches.LiveMoment;
import org.rouse.coaching.movement.stretches.Stretch;
import org.rouse.coaching.movement.stretches.StretchEvent;
import org.rouse.coaching.movement.stretches.Transition;

/**
 * An opportunity to prompt: a decision point with its facts and evidence, from a finding, a prompt that was put off, or a red flag.
 *
 * @param sight         how the moment is known
 * @param expiresAt     from this instant on a prompt would be too late
 * @param over          whether its ground is known to have ended
 * @param facts         the facts of the rule
 * @param evidenceUntil end of the newest evidence used; empty where there is none
 */
public record Opportunity(
        DecisionPoint point,
        Sight sight,
        Instant expiresAt,
        boolean over,
        Facts facts,
        Optional<Instant> evidenceUntil) {

    /** How long a prompt that was put off stays useful when it is offered again. */
    private static final Duration REPEAT_LIFETIME = Duration.ofMinutes(10);

    private static final int PERCENT = 100;

    /** How long advice on a warning sign stays useful; later the person has been asked again, or has heard from the coach. */
    private static final Duration RED_FLAG_LIFETIME = Duration.ofHours(24);

    public Opportunity {
        expiresAt = expiresAt.truncatedTo(ChronoUnit.MILLIS); // as it is stored, and goes on the log
        evidenceUntil = evidenceUntil.map(until -> until.truncatedTo(ChronoUnit.MILLIS));
    }

    /**
     * The newest moment of a stretch, live, likely or past; empty when it calls for nothing, and for a stretch that goes on, whose moment
     * may still become live. Earlier moments that were never live are in {@link #passed()}.
     *
     * @param policy with the greatest age of evidence that allows an estimate
     */
    static Optional<Opportunity> of(StretchEvent event, NowcastPolicy policy, Instant now) {
        if (event.live().isPresent()) {
            return event.live().map(live -> sitting(event, live));
        }
        int number = event.stretch().minutes() / event.everyMinutes();
        if (goesOnUnseen(event, policy, now) && number > 0) {
            return Optional.of(likely(event, number, now.plus(policy.lifetime()), now));
        }
        boolean gone = event.change() != Transition.RETRACTED && event.stretch().end() != End.OPEN;
        return gone && number > 0 ? Optional.of(gone(event, number)) : Optional.empty();
    }

    /** Whether the person sat at the newest evidence, and that is recent enough for an estimate of now. */
    static boolean goesOnUnseen(StretchEvent event, NowcastPolicy policy, Instant now) {
        return !event.backfill()
                && event.fallsSilent()
                && !now.isAfter(event.knownUntil().plus(policy.oldest()));
    }

    private static Opportunity likely(StretchEvent event, int number, Instant expiresAt, Instant now) {
        Stretch stretch = event.stretch();
        long knownMs = Duration.ofMinutes(stretch.minutes()).toMillis();
        long silentMs = Math.max(0, Duration.between(event.knownUntil(), now).toMillis());
        return new Opportunity(
                new DecisionPoint.InStretch(stretch.firstMinute(), number),
                Sight.LIKELY,
                expiresAt,
                false,
                new Facts.Sitting(
                        stretch.minutes(),
                        event.everyMinutes(),
                        stretch.transportMinutes(),
                        (int) (PERCENT * knownMs / (knownMs + silentMs)),
                        number),
                Optional.of(event.knownUntil()));
    }

    private static Opportunity gone(StretchEvent event, int number) {
        Stretch stretch = event.stretch();
        DecisionPoint.InStretch point = new DecisionPoint.InStretch(stretch.firstMinute(), number);
        return new Opportunity(
                point,
                Sight.PAST,
                point.reached(event.everyMinutes()),
                false,
                new Facts.Sitting(
                        number * event.everyMinutes(), event.everyMinutes(), stretch.transportMinutes(), 100, number),
                Optional.of(DecisionPoint.InStretch.startOf(stretch.lastMinute() + 1)));
    }

    /**
     * The earlier moments of the same stretch, the first first; empty where it is no stretch. They are history, whether or not this one is.
     */
    List<Opportunity> passed() {
        if (!(point instanceof DecisionPoint.InStretch(long first, int last)
                && facts instanceof Facts.Sitting sitting)) {
            return List.of();
        }
        return IntStream.range(1, last)
                .mapToObj(number -> {
                    DecisionPoint.InStretch before = new DecisionPoint.InStretch(first, number);
                    int every = sitting.everyMinutes();
                    return new Opportunity(
                            before,
                            Sight.PAST,
                            before.reached(every),
                            false,
                            new Facts.Sitting(number * every, every, sitting.transportMinutes(), 100, number),
                            evidenceUntil);
                })
                .toList();
    }

    /**
     * The time of a moment that was reported too late; empty otherwise. The decision on it is only a record for those who ask why there was
     * no prompt.
     */
    Optional<Instant> reachedUnseen() {
        return sight == Sight.PAST
                        && point instanceof DecisionPoint.InStretch in
                        && facts instanceof Facts.Sitting sitting
                ? Optional.of(in.reached(sitting.everyMinutes()))
                : Optional.empty();
    }

    private static Opportunity sitting(StretchEvent event, LiveMoment live) {
        return new Opportunity(
                new DecisionPoint.InStretch(event.stretch().firstMinute(), live.decisionPoint()),
                event.backfill() ? Sight.PAST : Sight.LIVE,
                live.expiresAt(),
                false,
                new Facts.Sitting(
                        live.minutes(),
                        event.everyMinutes(),
                        event.stretch().transportMinutes(),
                        live.coveragePercent(),
                        live.decisionPoint()),
                Optional.of(live.evidenceUntil()));
    }

    /**
     * The person's aerobic minutes; empty when they call for nothing.
     *
     * @param lifetime how long after the verdict a prompt stays useful
     */
    static Optional<Opportunity> of(AerobicWeek week, Instant judgedAt, Duration lifetime) {
        return isBehind(week)
                ? Optional.of(new Opportunity(
                        new DecisionPoint.OnDay(week.date()),
                        Sight.LIVE,
                        judgedAt.plus(lifetime),
                        false,
                        new Facts.Aerobic(week.earned7Days(), week.target(), week.deficit(), week.perDay()),
                        Optional.of(judgedAt)))
                : Optional.empty();
    }

    /** The latest raising of a red flag: one opportunity for each raising. */
    static Opportunity of(RedFlag flag) {
        return new Opportunity(
                new DecisionPoint.OfRaising(flag.raisingId()),
                Sight.LIVE,
                flag.raisedAt().plus(RED_FLAG_LIFETIME),
                false,
                new Facts.Warning(flag.tier(), flag.raisedBy()),
                Optional.empty());
    }

    /** Advice that never reached the person, once more. */
    static Opportunity repeated(RedFlag flag) {
        Opportunity first = of(flag);
        return new Opportunity(
                new DecisionPoint.Again(first.point),
                Sight.LIVE,
                first.expiresAt,
                false,
                first.facts,
                first.evidenceUntil);
    }

    /**
     * A prompt that was put off, offered once more.
     *
     * @param due the promised time
     */
    static Opportunity repeated(ContactLedger.Entry first, Instant due) {
        return new Opportunity(
                new DecisionPoint.Again(first.point()),
                Sight.LIVE,
                due.plus(REPEAT_LIFETIME),
                first.over(),
                first.facts(),
                first.evidenceUntil());
    }

    /** A copy with the plan's current session of the day. */
    Opportunity seeing(Facts.Session due) {
        Facts seen = facts instanceof Facts.Reminder reminder
                ? new Facts.Reminder(reminder.of(), reminder.by(), Optional.of(due), reminder.mayDrive())
                : due;
        return new Opportunity(point, sight, expiresAt, over, seen, evidenceUntil);
    }

    /** A copy whose ground is known to have ended. */
    Opportunity ended() {
        return new Opportunity(point, sight, expiresAt, true, facts, evidenceUntil);
    }

    /**
     * The candidate for the checks.
     *
     * @param nowcast the estimate, for an estimated moment
     */
    Candidate candidate(String personId, boolean asleep, Optional<Nowcast> nowcast) {
        boolean repeat = point instanceof DecisionPoint.Again;
        // A person who put a break off has sat on since; how they came to sit was checked the first time.
        int ridden = !repeat && facts instanceof Facts.Sitting sitting ? sitting.transportMinutes() : 0;
        boolean live = sight == Sight.LIVE || nowcast.filter(Nowcast::counts).isPresent();
        boolean mayDrive = nowcast.filter(Nowcast::mayDrive).isPresent() || facts.mayDrive();
        int transport = mayDrive && !repeat ? Math.max(1, ridden) : ridden;
        return new Candidate(
                point.decisionId(personId), point.kind(), live, expiresAt, over, asleep, transport, repeat);
    }

    /** Whether the event means that the stretch no longer calls for a prompt. */
    static boolean ends(StretchEvent event) {
        return switch (event.change()) {
            case CLOSED, CENSORED, RETRACTED -> true;
            // After a correction that leaves the stretch open, the person still sits.
            case CORRECTED -> event.stretch().end() != End.OPEN;
            case OPENED, EXTENDED -> false;
        };
    }

    static boolean isBehind(AerobicWeek week) {
        return week.verdict() == AerobicVerdict.BEHIND;
    }
}
