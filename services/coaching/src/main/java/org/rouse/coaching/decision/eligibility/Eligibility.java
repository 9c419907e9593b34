package org.rouse.coaching.decision.eligibility;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks whether a prompt may go out: DOMAIN section 5, in its order, the first refusal wins.
 *
 * <p>A red flag (section 4) stops every prompt that asks to move, the plain desk break too unless the deployment says otherwise: a person
 * with new leg weakness or a recent fall should see a provider, not be told to walk. The advice to see one passes every check but its own
 * age: it is needed at once, at night too, and is sent once for each raising.
 */
public final class Eligibility {

    /** The most prompts of a kind in a local day, whatever the budget: one every twenty minutes of sixteen hours. */
    public static final int MOST_A_DAY = 48;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration WEEK = Duration.ofDays(7);

    private static final Set<Refusal> MAY_BEGIN_ANY_TIME = Collections.unmodifiableSet(EnumSet.of(
            Refusal.NOT_AGREED,
            Refusal.PAUSED,
            Refusal.RED_FLAG,
            Refusal.FLARE,
            Refusal.NO_CLEARANCE,
            Refusal.DO_NOT_DISTURB,
            Refusal.CALENDAR_BUSY,
            Refusal.QUIET_HOURS));

    /** Refusals that do not matter for the question when the person is free. */
    private static final Set<Refusal> OF_THE_MOMENT = Collections.unmodifiableSet(EnumSet.of(
            Refusal.NOT_LIVE,
            Refusal.MOVED,
            Refusal.SLEEP,
            Refusal.TRANSPORT,
            Refusal.COOL_DOWN,
            Refusal.DAILY_BUDGET,
            Refusal.BUDGET_SPREAD));

    private final boolean deskBreaksUnderRedFlag;
    private final Optional<Study> study;

    /** @param study the draw that prompts are subject to; empty where there is none */
    public Eligibility(boolean deskBreaksUnderRedFlag, Optional<Study> study) {
        this.deskBreaksUnderRedFlag = deskBreaksUnderRedFlag;
        this.study = study;
    }

    /**
     * Asks every question in order, until one refuses.
     *
     * @param person  empty for an unknown person
     * @param history earlier prompts
     * @param now     the instant of the decision
     */
    public EligibilityVerdict check(
            Candidate candidate, Optional<Circumstances> person, ContactHistory history, Instant now) {
        List<Check> checks = new ArrayList<>();
        for (Refusal reason : Refusal.ASKED) {
            boolean refused = person.map(profile -> refuses(reason, candidate, profile, history, now))
                    .orElse(reason == Refusal.NO_PROFILE);
            checks.add(new Check(reason, !refused));
            if (refused) {
                return new EligibilityVerdict.Refused(reason, checks);
            }
        }
        return new EligibilityVerdict.Allowed(checks, asks(candidate, history, now), expiresAt(candidate, person, now));
    }

    /**
     * The draw that a prompt is subject to where nothing else refuses it: only a first offer of a desk break. Advice, questions, sessions
     * and prompts that the person put off are exempt; so is anybody in pain or with an open sign, in their first days, who opted out, or
     * who left the running study.
     */
    public Optional<Study> lot(Candidate candidate, Circumstances person, ContactHistory history, Instant now) {
        boolean drawn = candidate.kind() == Kind.DESK_BREAK
                && person.agreed().learning()
                && !candidate.repeat()
                && !asks(candidate, history, now)
                && !history.isFlaring(now)
                && !person.flare().standsAt(now)
                && person.lotsFrom().filter(from -> !now.isBefore(from)).isPresent();
        return drawn
                ? study.filter(
                        one -> one.design() != Study.STUDY || person.agreed().inStudy())
                : Optional.empty();
    }

    /** The desk prompts of the local day: how many may be sent, and how many were. */
    public Budget deskBudget(Circumstances person, ContactHistory history, Instant now) {
        return new Budget(
                budget(Kind.DESK_BREAK, person, history, now), (int) sentToday(Kind.DESK_BREAK, person, history, now));
    }

    private static boolean asks(Candidate candidate, ContactHistory history, Instant now) {
        return candidate.kind() == Kind.DESK_BREAK && !candidate.repeat() && history.callsForQuestion(now);
    }

    /**
     * The refusal of a prompt that passed before and has waited since: a provider was away, and now it is night in the person's zone, or a
     * red flag was raised.
     *
     * @param person empty for a person who is no longer known
     */
    public Optional<Refusal> stillRefuses(Kind kind, Optional<Circumstances> person, Instant now) {
        if (kind == Kind.SEEK_CARE) {
            return Optional.empty();
        }
        Candidate waited = new Candidate("", kind, true, Instant.MAX, false, false, 0, true);
        return person.map(profile -> MAY_BEGIN_ANY_TIME.stream()
                        .filter(reason -> refuses(reason, waited, profile, ContactHistory.NONE, now))
                        .findFirst())
                .orElse(Optional.of(Refusal.NO_PROFILE));
    }

    /**
     * The first whole minute after an instant at which a refusing question would pass, if nothing happens meanwhile; empty where time alone
     * changes nothing within a week.
     */
    public Optional<Instant> passes(
            Refusal reason, Candidate candidate, Circumstances person, ContactHistory history, Instant after) {
        Instant first = after.truncatedTo(ChronoUnit.MINUTES).plus(MINUTE);
        return Stream.iterate(first, at -> at.plus(MINUTE))
                .limit(WEEK.toMinutes())
                .filter(at -> !refuses(reason, candidate, person, history, at))
                .findFirst();
    }

    /** A push service may hold a message for an offline device: one that expires in time rings in nobody's night. */
    private static Instant expiresAt(Candidate candidate, Optional<Circumstances> person, Instant now) {
        return person.filter(known -> candidate.kind() != Kind.SEEK_CARE)
                .map(known -> known.nextRest(now))
                .filter(candidate.expiresAt()::isAfter)
                .orElse(candidate.expiresAt());
    }

    private boolean refuses(
            Refusal reason, Candidate candidate, Circumstances person, ContactHistory history, Instant now) {
        if ((candidate.kind() == Kind.SEEK_CARE && reason != Refusal.EXPIRED)
                || (candidate.kind().isFree() && OF_THE_MOMENT.contains(reason) && !wakes(candidate, reason))) {
            return false;
        }
        return switch (reason) {
            case NO_PROFILE -> false;
            case NOT_AGREED -> !person.agreed().allowsPrompts();
            case PAUSED -> person.agreed().isPaused(now);
            case RED_FLAG ->
                candidate.kind() == Kind.MESSAGE
                        ? person.emergency()
                        : person.redFlag()
                                && !(deskBreaksUnderRedFlag && candidate.kind().isBreak());
            case HURTS -> candidate.kind().isExercise() && history.isFlaring(now);
            case FLARE -> candidate.kind().isExercise() && person.flare().standsAt(now);
            case NO_CLEARANCE -> candidate.kind().isExercise() && !person.cleared();
            case NOT_LIVE -> !candidate.live();
            case EXPIRED -> !now.isBefore(candidate.expiresAt());
            case MOVED -> candidate.moved();
            case SEEN_LIVE -> candidate.seenLive();
            case NO_DATA -> candidate.unknown();
            case SLEEP -> candidate.asleep();
            // A ride and desk time without a walk between them is rare; a prompt at the wheel is worse than one too
            // few.
            case TRANSPORT -> candidate.transportMinutes() > 0;
            case DO_NOT_DISTURB ->
                person.doNotDisturbUntil().filter(now::isBefore).isPresent();
            case CALENDAR_BUSY -> person.busy().stream().anyMatch(span -> span.contains(now));
            case QUIET_HOURS -> person.quietHours().contains(now, person.zones().zoneAt(now));
            case COOL_DOWN -> history.sent().stream().anyMatch(sent -> now.isBefore(cool(sent, person, history, now)));
            case DAILY_BUDGET ->
                !candidate.repeat()
                        && sentToday(candidate.kind(), person, history, now)
                                >= budget(candidate.kind(), person, history, now);
            case BUDGET_SPREAD -> candidate.kept() && !candidate.repeat() && !asks(candidate, history, now);
            case NO_CHANNEL -> !person.reachable();
            case STUDY, HOLD_OUT ->
                lot(candidate, person, history, now)
                        .filter(lot -> lot.design() == reason && !lot.prompts(candidate.decisionId()))
                        .isPresent();
            case TO_AVOID, FAULT -> false;
        };
    }

    /** A coach's message can wait for a person who sleeps; recurring messages have hours of their own. */
    private static boolean wakes(Candidate candidate, Refusal reason) {
        return candidate.kind() == Kind.MESSAGE && reason == Refusal.SLEEP;
    }

    /** The time from which on a sent prompt no longer blocks another. */
    private static Instant cool(Contact sent, Circumstances person, ContactHistory history, Instant now) {
        if (sent.kind() == Kind.SEEK_CARE || sent.kind().isFree()) {
            return sent.at();
        }
        Duration coolDown = history.isHalved(now) ? person.coolDown().multipliedBy(2) : person.coolDown();
        Instant afterSending = sent.at().plus(coolDown);
        Instant afterReply =
                sent.reply() == Reply.DISMISSED ? sent.repliedAt().plus(person.dismissalCoolDown()) : afterSending;
        return afterReply.isAfter(afterSending) ? afterReply : afterSending;
    }

    /**
     * One aerobic prompt a day; it is a plan for the evening, not a nudge. A question may exceed the halved budget that makes it necessary.
     */
    private static int budget(Kind kind, Circumstances person, ContactHistory history, Instant now) {
        int most = Math.min(person.dailyBudget(), MOST_A_DAY);
        return switch (kind) {
            case DESK_BREAK, QUESTION, PLANNED_BREAK, BREAK_REMINDER, SESSION_REMINDER, CHECK_IN_REMINDER ->
                history.isHalved(now) && !history.callsForQuestion(now) ? (most + 1) / 2 : most;
            case AEROBIC, SEEK_CARE, SUMMARY, CHECK_IN, SESSION, MESSAGE -> 1;
        };
    }

    private static long sentToday(Kind kind, Circumstances person, ContactHistory history, Instant now) {
        LocalDate today = person.dayOf(now);
        return history.sent().stream()
                .filter(sent -> kind == Kind.AEROBIC
                        ? sent.kind() == Kind.AEROBIC
                        : sent.kind().takesOfDeskBudget())
                .filter(sent -> person.dayOf(sent.at()).equals(today))
                .count();
    }
}
