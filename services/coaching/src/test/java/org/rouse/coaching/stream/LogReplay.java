package org.rouse.coaching.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rouse.coaching.effect.OwnEffect;
import org.rouse.coaching.stream.CohortLog.Entry;
import org.rouse.contracts.v1.Considered;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Nowcast;
import org.rouse.contracts.v1.Outcome;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.RedFlagTier;

/**
 * Reads the log of a cohort and reports each decision that broke a rule of DOMAIN sections 2 to 5. It knows those rules, the input and the
 * decisions; it shares no code with the decisions that it checks.
 */
final class LogReplay {

    private static final Set<String> PLAIN = Set.of("", "walking", "standing", "seated");
    private static final Duration COOL_DOWN = Duration.ofMinutes(40);
    private static final Duration COOL_DOWN_AFTER_NO = Duration.ofMinutes(60);
    private static final Duration FRESH = Duration.ofMinutes(5);

    /** The greatest age of evidence on which a likely stretch may rest (DOMAIN section 2). */
    private static final Duration STILL_LIKELY = Duration.ofMinutes(30);

    private static final Duration FLARE = Duration.ofDays(7);
    private static final int BUDGET = 6;
    private static final int LATER_BUDGET = 4;
    private static final int LONG = 20;
    private static final int WHOLE = 1_000_000;

    /** The facts about one person so far. */
    private static final class Known {
        ZoneId zone = ZoneId.of("UTC");
        RedFlagTier flag = RedFlagTier.RED_FLAG_TIER_UNSPECIFIED;
        boolean cleared;
        boolean clearedBeforeFlag;
        Instant flareSince = Instant.MIN;
        Instant flareOver = Instant.MAX;
        Instant lastSent = Instant.MIN;
        Instant dismissed = Instant.MIN;
        String dismissedId = "";
        final Map<Long, Character> minutes = new HashMap<>();
        final Map<LocalDate, Integer> firstOffers = new HashMap<>();
        final Map<String, Decision> drawn = new HashMap<>();
        final Map<String, Outcome> followed = new HashMap<>();
        final Set<String> decided = new HashSet<>();

        /** Decisions sent at a set time: dismissing one calls for no pause. */
        final Set<String> byTheClock = new HashSet<>();

        boolean flares(Instant now) {
            return !now.isBefore(flareSince)
                    && now.isBefore(flareSince.plus(FLARE))
                    && (now.isBefore(flareOver) || now.isBefore(flareSince.plus(Duration.ofHours(48))));
        }

        boolean mustRest() {
            return switch (flag) {
                case RED_FLAG_TIER_EMERGENCY, RED_FLAG_TIER_TODAY, RED_FLAG_TIER_DAYS -> true;
                case RED_FLAG_TIER_TELL_PROVIDER, RED_FLAG_TIER_UNSPECIFIED, UNRECOGNIZED -> false;
            };
        }
    }

    private final Map<String, Known> people = new HashMap<>();
    private final List<String> broken = new ArrayList<>();

    /** The broken rules, a line each. */
    static List<String> broken(CohortLog log) {
        LogReplay replay = new LogReplay();
        log.entries.forEach(replay::next);
        return replay.broken;
    }

    private void next(Entry entry) {
        Known known = people.computeIfAbsent(entry.person(), id -> new Known());
        switch (entry) {
            case Entry.Told told -> {
                for (int i = 0; i < told.minutes().length(); i++) {
                    known.minutes.put(told.firstMinute() + i, told.minutes().charAt(i));
                }
            }
            case Entry.Lives lives -> known.zone = lives.zone();
            case Entry.Signed signed -> {
                known.flag = signed.tier();
                known.clearedBeforeFlag = true;
                if (known.mustRest()) {
                    known.cleared = false;
                }
            }
            case Entry.Examined examined -> {
                known.flag = RedFlagTier.RED_FLAG_TIER_UNSPECIFIED;
                known.clearedBeforeFlag = false;
                known.cleared = true;
            }
            case Entry.Flare flare -> {
                if (flare.over()) {
                    known.flareOver = flare.at();
                } else {
                    known.flareSince = flare.at();
                    known.flareOver = Instant.MAX;
                }
            }
            case Entry.Answered answered -> {
                if (answered.dismissed() && !known.byTheClock.contains(answered.decisionId())) {
                    known.dismissed = answered.at();
                    known.dismissedId = answered.decisionId();
                }
            }
            case Entry.Followed followed -> {
                known.followed.merge(
                        followed.outcome().getDecisionId(),
                        followed.outcome().getOutcome(),
                        (one, other) -> one.getRevision() > other.getRevision() ? one : other);
                boolean gotUp = followed.outcome().getOutcome().hasBreakAfterMinutes();
                if (gotUp && followed.outcome().getDecisionId().equals(known.dismissedId)) {
                    known.dismissed = Instant.MIN; // a person who dismisses it and gets up all the same has followed it
                }
            }
            case Entry.Decided decided -> look(known, decided);
            case Entry.Wishes _, Entry.Agreed _, Entry.Recorded _, Entry.CaseStands _, Entry.Needs _ -> {}
        }
    }

    private void look(Known known, Entry.Decided entry) {
        Decision decision = entry.decision();
        if (decision.hasWithdraw()) {
            return;
        }
        if (!known.decided.add(decision.getDecisionId())) {
            say(entry, "decided twice");
        }
        if (decision.hasStudy()) {
            known.drawn.put(decision.getDecisionId(), decision);
            lot(entry, decision);
        }
        boolean letThrough = decision.hasSend() || decision.hasStudy();
        if (!letThrough || decision.getKind() == PromptKind.PROMPT_KIND_SEEK_CARE) {
            return;
        }
        times(known, entry);
        safety(known, entry);
        if (decision.getKind() == PromptKind.PROMPT_KIND_DESK_BREAK) {
            evidence(known, entry);
        }
        chosen(entry, decision);
        if (decision.hasSend()) {
            sent(known, entry);
        }
    }

    private void lot(Entry.Decided entry, Decision decision) {
        boolean fellOnPrompt = decision.getStudy().getArm().equals("prompt");
        if (decision.getStudy().getProbabilityThousandths() != 900 || fellOnPrompt != decision.hasSend()) {
            say(entry, "sent against its lot, or by another probability");
        }
    }

    private void times(Known known, Entry.Decided entry) {
        LocalTime time = LocalTime.ofInstant(entry.at(), known.zone);
        if (time.isBefore(LocalTime.of(8, 0)) || !time.isBefore(LocalTime.of(20, 0))) {
            say(entry, "in the night, at " + time);
        }
        if (isByTheClock(entry.decision())) {
            return;
        }
        boolean again = !entry.decision().getRepeatsDecisionId().isEmpty();
        if (!again && entry.at().isBefore(known.lastSent.plus(COOL_DOWN))) {
            say(entry, "within the cool-down");
        }
        if (!again && entry.at().isBefore(known.dismissed.plus(COOL_DOWN_AFTER_NO))) {
            say(entry, "within the cool-down after a no");
        }
    }

    private void safety(Known known, Entry.Decided entry) {
        Decision decision = entry.decision();
        boolean exercise = decision.getKind() == PromptKind.PROMPT_KIND_AEROBIC
                || decision.getKind() == PromptKind.PROMPT_KIND_SESSION
                || !PLAIN.contains(decision.getSuggestedActivity());
        if (known.mustRest()) {
            say(entry, "under a warning sign");
        }
        if (exercise && known.flag != RedFlagTier.RED_FLAG_TIER_UNSPECIFIED && known.clearedBeforeFlag) {
            say(entry, "exercise under a sign that came after the clearance");
        }
        if (exercise && !known.cleared) {
            say(entry, "exercise without a clearance");
        }
        if (exercise && known.flares(entry.at())) {
            say(entry, "exercise in a flare");
        }
        if (known.flares(entry.at()) && decision.hasStudy()) {
            say(entry, "left to a lot in a flare");
        }
    }

    /** A prompt about the present has evidence, no older than it may be; evidence about the past alone is no prompt. */
    private void evidence(Known known, Entry.Decided entry) {
        Decision decision = entry.decision();
        Instant until = Instant.ofEpochMilli(decision.getEvidenceUntilMs());
        Duration age = Duration.between(until, entry.at());
        if (decision.hasNowcast()) {
            likely(entry, decision, age);
        } else if (age.compareTo(FRESH) > 0) {
            say(entry, "about the past: the newest told is " + age);
        }
        int minutes = decision.getStretch().getMinutes();
        if (minutes < LONG) {
            say(entry, "after " + minutes + " minutes");
        }
        long end = decision.getEvidenceUntilMs() / 60_000;
        long first = entry.at().getEpochSecond() / 60 - minutes;
        int up = 0;
        int known20 = 0;
        for (long minute = first; minute < end; minute++) {
            char was = known.minutes.getOrDefault(minute, '?');
            up = was == 'm' || was == 'w' ? up + 1 : 0;
            known20 += was == 's' ? 1 : 0;
            if (up == 2) {
                say(entry, "a break within the stretch");
                return;
            }
        }
        if (100 * known20 < 80 * Math.max(1, end - first)) {
            say(entry, "not seen for four fifths of it");
        }
    }

    /**
     * A prompt on a likely stretch says how likely and how old the evidence is, is neither too old nor too uncertain, and makes no sound.
     */
    private void likely(Entry.Decided entry, Decision decision, Duration age) {
        Nowcast nowcast = decision.getNowcast();
        if (age.compareTo(FRESH) <= 0
                || age.compareTo(STILL_LIKELY) > 0
                || nowcast.getAgeMinutes() != age.toMinutes()) {
            say(entry, "likely by what was told " + age + " ago, and says " + nowcast.getAgeMinutes());
        }
        if (nowcast.getChanceThousandths() < nowcast.getLeastThousandths()) {
            say(entry, "not likely enough");
        }
        if (decision.hasSend() && !decision.getSend().getQuiet()) {
            say(entry, "aloud, and it is only likely");
        }
    }

    /** A decision that looks back, or is about the safety list or the plan, costs neither budget nor cool-down. */
    private static boolean isByTheClock(Decision decision) {
        return decision.getKind() == PromptKind.PROMPT_KIND_SUMMARY
                || decision.getKind() == PromptKind.PROMPT_KIND_SESSION
                || decision.getKind() == PromptKind.PROMPT_KIND_CHECK_IN;
    }

    private void chosen(Entry.Decided entry, Decision decision) {
        List<Considered> left = decision.getConsideredList().stream()
                .filter(one -> one.getProbabilityMillionths() > 0)
                .toList();
        if (left.isEmpty()) {
            return;
        }
        int sum = left.stream().mapToInt(Considered::getProbabilityMillionths).sum();
        boolean tooSmall = left.stream().anyMatch(one -> one.getProbabilityMillionths() < WHOLE / 5 / left.size() - 1);
        if (sum != WHOLE || tooSmall || !left.getFirst().getVerdict().equals("chosen")) {
            say(entry, "a choice that can't be analysed");
        }
    }

    private void sent(Known known, Entry.Decided entry) {
        Decision decision = entry.decision();
        Instant expires = Instant.ofEpochMilli(decision.getSend().getExpiresAtMs());
        LocalDate today = LocalDate.ofInstant(entry.at(), known.zone);
        Instant night =
                LocalDateTime.of(today, LocalTime.of(20, 0)).atZone(known.zone).toInstant();
        if (!expires.isAfter(entry.at()) || expires.isAfter(night)) {
            say(entry, "ends at " + expires);
        }
        if (isByTheClock(decision)) {
            known.byTheClock.add(decision.getDecisionId());
            return;
        }
        known.lastSent = entry.at();
        if (decision.getKind() == PromptKind.PROMPT_KIND_AEROBIC
                || !decision.getRepeatsDecisionId().isEmpty()) {
            return;
        }
        int before = known.firstOffers.getOrDefault(today, 0);
        boolean fifthWeek = !entry.at().isBefore(SimulatedCohort.BEGIN.plus(Duration.ofDays(21)));
        int budget = fifthWeek && !isShown(known, today) ? LATER_BUDGET : BUDGET;
        if (before >= budget) {
            say(entry, "beyond the budget of " + budget);
        }
        known.firstOffers.put(today, before + 1);
    }

    /** Whether the moments of the last 28 days that were drawn at random show an effect of prompts. */
    private static boolean isShown(Known known, LocalDate today) {
        OwnEffect.Arm[] arms = new OwnEffect.Arm[2];
        for (int arm = 0; arm < 2; arm++) {
            boolean prompted = arm == 0;
            List<Optional<Boolean>> moved = known.drawn.values().stream()
                    .filter(one -> LocalDate.parse(one.getLocalDate()).isAfter(today.minusDays(28)))
                    .filter(one -> one.hasSend() == prompted)
                    .filter(one -> known.followed.containsKey(one.getDecisionId()))
                    .map(one -> moved(known.followed.getOrDefault(one.getDecisionId(), Outcome.getDefaultInstance())))
                    .filter(Optional::isPresent)
                    .toList();
            arms[arm] = new OwnEffect.Arm(
                    (int) moved.stream().filter(one -> one.orElse(false)).count(), moved.size());
        }
        return OwnEffect.of(arms[0], arms[1]) instanceof OwnEffect.Measured measured && measured.isShown();
    }

    private static Optional<Boolean> moved(Outcome outcome) {
        return outcome.hasBreakAfterMinutes() || outcome.getKnownMinutes() >= 10
                ? Optional.of(outcome.hasBreakAfterMinutes())
                : Optional.empty();
    }

    private void say(Entry.Decided entry, String what) {
        broken.add(entry.at() + " " + entry.person() + " " + entry.decision().getKind() + " "
                + entry.decision().getRule() + ": " + what);
    }
}
