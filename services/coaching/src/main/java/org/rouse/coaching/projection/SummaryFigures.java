package org.rouse.coaching.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rouse.coaching.aerobic.AerobicMinutes;
import org.rouse.coaching.summary.DayFigures;
import org.rouse.coaching.summary.KeptDays;
import org.rouse.coaching.summary.KeptMarks.Mark;
import org.rouse.coaching.summary.KeptMarks.Noted;
import org.rouse.coaching.summary.PromptMarks;
import org.rouse.coaching.views.Summary.Linked;
import org.rouse.contracts.Ladder;
import org.rouse.contracts.ReceiptKey;
import org.rouse.contracts.v1.AccountState;
import org.rouse.contracts.v1.Channels;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.LinkedAccount;
import org.rouse.contracts.v1.Links;
import org.rouse.contracts.v1.Microbreak;
import org.rouse.contracts.v1.MinuteState;
import org.rouse.contracts.v1.PairedDevice;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.PersonPlan;
import org.rouse.contracts.v1.ProximalOutcome;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.contracts.v1.StateRun;

/** The parts of summaries from single records of the log. */
final class SummaryFigures {

    /** The most that an outcome's note has room for. */
    private static final int MOST_REVISIONS = 0x7FFF;

    private SummaryFigures() {}

    /** @param day empty where it was deleted */
    static KeptDays.Now now(String date, Optional<DayView> day) {
        return new KeptDays.Now(LocalDate.parse(date).toEpochDay(), day.map(SummaryFigures::of));
    }

    private static DayFigures of(DayView day) {
        Map<MinuteState, Integer> minutes = new EnumMap<>(MinuteState.class);
        long at = day.getFirstMinute();
        long knownUntil = 0;
        for (StateRun run : day.getRunsList()) {
            at += run.getMinutes();
            MinuteState state =
                    run.getState() == MinuteState.UNRECOGNIZED ? MinuteState.MINUTE_STATE_UNKNOWN : run.getState();
            minutes.merge(state, run.getMinutes(), Integer::sum);
            knownUntil = state == MinuteState.MINUTE_STATE_UNKNOWN ? knownUntil : at;
        }
        var aerobic = day.getAerobic();
        return new DayFigures(
                LocalDate.parse(day.getLocalDate()).toEpochDay(),
                day.getFirstMinute(),
                Math.toIntExact(day.getEndMinute() - day.getFirstMinute()),
                minutes.getOrDefault(MinuteState.MINUTE_STATE_SEDENTARY, 0),
                minutes.getOrDefault(MinuteState.MINUTE_STATE_TRANSPORT, 0),
                minutes.getOrDefault(MinuteState.MINUTE_STATE_UPRIGHT, 0),
                minutes.getOrDefault(MinuteState.MINUTE_STATE_MODERATE, 0),
                minutes.getOrDefault(MinuteState.MINUTE_STATE_VIGOROUS, 0),
                minutes.getOrDefault(MinuteState.MINUTE_STATE_SLEEP, 0),
                minutes.getOrDefault(MinuteState.MINUTE_STATE_NOT_WORN, 0),
                day.getKnownAwakeMinutes(),
                new AerobicMinutes(
                        aerobic.getModerateLowImpact(),
                        aerobic.getVigorousLowImpact(),
                        0,
                        0,
                        aerobic.getModerateUntyped(),
                        aerobic.getVigorousUntyped(),
                        0),
                day.getMicrobreaksCount(),
                day.getMicrobreaksList().stream()
                        .mapToInt(Microbreak::getMinutes)
                        .sum(),
                knownUntil);
    }

    static Noted send(Decision decision) {
        return new Noted(
                decision.getDecisionId(),
                new Mark(LocalDate.parse(decision.getLocalDate()).toEpochDay(), 1));
    }

    static Noted receipt(Receipt receipt) {
        ReceiptState state = receipt.getState();
        boolean hurts = receipt.getDetail().equals(ReceiptKey.HURTS);
        int rung = Ladder.rung(state);
        int note = rung >= Ladder.rung(ReceiptState.RECEIPT_STATE_ACCEPTED) ? PromptMarks.TAKEN : 0;
        note |= hurts || rung >= Ladder.rung(ReceiptState.RECEIPT_STATE_SNOOZED) ? PromptMarks.ANSWERED : 0;
        note |= state == ReceiptState.RECEIPT_STATE_DONE ? PromptMarks.DONE : 0;
        note |= hurts ? PromptMarks.HURT : 0;
        return new Noted(receipt.getPromptId(), new Mark(day(receipt.getAtMs()), note));
    }

    static Noted outcome(ProximalOutcome seen) {
        int revision = Math.min(MOST_REVISIONS, seen.getOutcome().getRevision());
        int moved = seen.getOutcome().hasBreakAfterMinutes() ? 1 : 0;
        return new Noted(seen.getDecisionId(), new Mark(day(seen.getAtMs()), 2 * revision + moved));
    }

    static Linked linked(Links links) {
        List<PairedDevice> devices = links.getDevicesList().stream()
                .filter(device -> device.getRevokedAtMs() == 0)
                .toList();
        return new Linked(
                devices.size(),
                (int) links.getAccountsList().stream()
                        .filter(account -> account.getState() == AccountState.ACCOUNT_STATE_LINKED)
                        .count(),
                links.getAccountsList().stream()
                        .filter(account -> account.getState() == AccountState.ACCOUNT_STATE_TO_BE_RELINKED)
                        .map(LinkedAccount::getProvider)
                        .sorted()
                        .toList(),
                devices.stream()
                        .mapToLong(device -> device.getLastSync().getAtMs())
                        .max()
                        .orElse(0));
    }

    static int usable(Channels channels) {
        return (int) channels.getChannelsList().stream()
                .filter(channel -> !channel.hasOff())
                .count();
    }

    /** Without the parts that an overview does not need. */
    static Person person(Person whole) {
        Person.Builder person =
                whole.toBuilder().clearPrompts().clearHeartRate().clearAggravatingActivities();
        if (person.hasExamination()) {
            person.getExaminationBuilder().clearLimits();
        }
        return person.build();
    }

    /** The parts of a plan that an overview needs. */
    static PersonPlan plan(PersonPlan whole) {
        PersonPlan.Builder plan = whole.toBuilder().clearProposed().clearPast();
        if (whole.hasInForce()) {
            plan.getInForceBuilder().clearTicks();
        }
        return plan.build();
    }

    private static long day(long atMs) {
        return Instant.ofEpochMilli(atMs).atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
    }
}
