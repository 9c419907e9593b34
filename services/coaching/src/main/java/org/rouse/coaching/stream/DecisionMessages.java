package org.rouse.coaching.stream;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.rouse.coaching.checkin.Tier;
import org.rouse.coaching.decision.Answer;
import org.rouse.coaching.decision.Decider;
import org.rouse.coaching.decision.DecisionEvent;
import org.rouse.coaching.decision.DecisionPoint;
import org.rouse.coaching.decision.Facts;
import org.rouse.coaching.decision.RedFlag;
import org.rouse.coaching.decision.Ruling;
import org.rouse.coaching.decision.Trigger;
import org.rouse.coaching.decision.choice.Choice;
import org.rouse.coaching.decision.eligibility.Check;
import org.rouse.coaching.decision.eligibility.Kind;
import org.rouse.coaching.decision.nowcast.Nowcast;
import org.rouse.contracts.ReceiptKey;
import org.rouse.contracts.v1.AerobicFacts;
import org.rouse.contracts.v1.Considered;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.GateCheck;
import org.rouse.contracts.v1.ListDueFacts;
import org.rouse.contracts.v1.MadeFrom;
import org.rouse.contracts.v1.MessageFacts;
import org.rouse.contracts.v1.Outcome;
import org.rouse.contracts.v1.PlannedBreakFacts;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.ProximalOutcome;
import org.rouse.contracts.v1.RaisedBy;
import org.rouse.contracts.v1.ReadUpTo;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.RedFlagFacts;
import org.rouse.contracts.v1.RedFlagTier;
import org.rouse.contracts.v1.ReminderFacts;
import org.rouse.contracts.v1.Send;
import org.rouse.contracts.v1.SessionFacts;
import org.rouse.contracts.v1.StretchFacts;
import org.rouse.contracts.v1.StudyDraw;
import org.rouse.contracts.v1.SummaryFacts;
import org.rouse.contracts.v1.Withdraw;
import org.rouse.contracts.v1.Withhold;

/** Converts decisions into messages of the log, and receipts into triggers. */
final class DecisionMessages {

    private static final String WITHDRAWAL_RULE = "withdrawal/1";

    /** The reason given by a person who dismisses a prompt because they have just moved. */
    private static final String MOVED_ALREADY = "moved-already";

    private DecisionMessages() {}

    /**
     * The inputs of a decision.
     *
     * @param readUpTo by topic, the offset after the last record read of the partition
     * @param onTopic  topic of the record that caused it; empty where time did
     * @param putOffAt when it was put off, if it was
     */
    static MadeFrom madeFrom(int partition, Map<String, Long> readUpTo, String onTopic, Optional<Instant> putOffAt) {
        MadeFrom.Builder made = MadeFrom.newBuilder()
                .setVersion(Decider.VERSION)
                .setPartition(partition)
                .setOnTopic(onTopic)
                .setPutOffAtMs(putOffAt.map(Instant::toEpochMilli).orElse(0L));
        new TreeMap<>(readUpTo)
                .forEach((topic, offset) ->
                        made.addRead(ReadUpTo.newBuilder().setTopic(topic).setOffset(offset)));
        return made.build();
    }

    static Decision decision(String personId, DecisionEvent.Decided decided, MadeFrom madeFrom) {
        DecisionPoint point = decided.point();
        Decision.Builder decision = Decision.newBuilder()
                .setDecisionId(point.decisionId(personId))
                .setPersonId(personId)
                .setDecidedAtMs(decided.at().toEpochMilli())
                .setKind(kind(decided.kind()))
                .setFindingId(point.findingId(personId))
                .setRule(point.rule())
                .addAllChecks(checks(decided.checks()))
                .addAllConsidered(considered(decided.choice()))
                .setEvidenceUntilMs(
                        decided.evidenceUntil().map(Instant::toEpochMilli).orElse(0L))
                .setRepeatsDecisionId(
                        point.repeats().map(first -> first.decisionId(personId)).orElse(""))
                .setLocalDate(decided.day().toString())
                .setSuggestedActivity(decided.suggestedActivity())
                .setTurn(decided.turn())
                .setIgnoredInARow(decided.ignoredInARow())
                .setMadeFrom(madeFrom);
        decided.choice().draw().ifPresent(decision::setChoiceDrawMillionths);
        decided.study().ifPresent(lot -> decision.setStudy(draw(lot)));
        decided.nowcast().ifPresent(likely -> decision.setNowcast(nowcast(likely)));
        switch (decided.ruling()) {
            case Ruling.Send send ->
                decision.setSend(Send.newBuilder()
                        .setExpiresAtMs(send.expiresAt().toEpochMilli())
                        .setQuiet(decided.nowcast().isPresent() || decided.kind() == Kind.SUMMARY));
            case Ruling.Withhold withhold ->
                decision.setWithhold(Withhold.newBuilder()
                        .setReason(withhold.reason().code())
                        .setShownInApp(withhold.shownInApp()));
        }
        switch (decided.facts()) {
            case Facts.Sitting sitting -> decision.setStretch(stretch(sitting));
            case Facts.Aerobic aerobic -> decision.setAerobic(aerobic(aerobic));
            case Facts.Warning warning -> decision.setRedFlag(redFlag(warning));
            case Facts.Plan plan -> decision.setPlannedBreak(planned(plan));
            case Facts.Summary summary -> decision.setSummary(summary(summary));
            case Facts.Session session -> decision.setSession(session(session));
            case Facts.Message message ->
                decision.setMessage(
                        MessageFacts.newBuilder().setText(message.text()).setBy(message.by()));
            case Facts.Reminder reminder -> decision.setReminder(reminder(reminder));
            case Facts.ListDue due ->
                decision.setListDue(ListDueFacts.newBuilder()
                        .setReason(due.why().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        return decision.build();
    }

    /** The message has the kind and the finding of the first decision that it withdraws. */
    static Decision withdrawal(String personId, DecisionEvent.Withdrawn withdrawn, MadeFrom madeFrom) {
        DecisionPoint first = withdrawn.points().getFirst();
        return Decision.newBuilder()
                .setDecisionId(withdrawn.decisionId(personId))
                .setPersonId(personId)
                .setDecidedAtMs(withdrawn.at().toEpochMilli())
                .setKind(kind(first.kind()))
                .setFindingId(first.findingId(personId))
                .setRule(WITHDRAWAL_RULE)
                .setLocalDate(withdrawn.day().toString())
                .setWithdraw(Withdraw.newBuilder()
                        .addAllDecisionIds(withdrawn.points().stream()
                                .map(point -> point.decisionId(personId))
                                .toList())
                        .setReason(withdrawn.reason().code()))
                .setMadeFrom(madeFrom)
                .build();
    }

    static ProximalOutcome outcome(String personId, DecisionEvent.OutcomeKnown known) {
        Outcome.Builder outcome = Outcome.newBuilder()
                .setRevision(known.revision())
                .setKnownMinutes(known.outcome().knownMinutes())
                .setMovingMinutes(known.outcome().movingMinutes())
                .setStepMinutes(known.outcome().stepMinutes());
        known.outcome()
                .heeded()
                .ifPresent(heeded ->
                        outcome.setBreakAfterMinutes(heeded.afterMinutes()).setBreakMinutes(heeded.minutes()));
        OptionalInt steps = known.outcome().steps();
        steps.ifPresent(outcome::setSteps);
        return ProximalOutcome.newBuilder()
                .setDecisionId(known.point().decisionId(personId))
                .setPersonId(personId)
                .setAtMs(known.at().toEpochMilli())
                .setOutcome(outcome)
                .build();
    }

    /** The trigger of a receipt; empty where the receipt is no response. */
    static Optional<Trigger.Answered> answered(Receipt receipt) {
        Optional<Answer> answer = switch (receipt.getState()) {
            case RECEIPT_STATE_ACCEPTED -> Optional.of(Answer.ACCEPTED);
            case RECEIPT_STATE_DELIVERED -> Optional.of(Answer.DELIVERED);
            case RECEIPT_STATE_OPENED -> Optional.of(Answer.OPENED);
            case RECEIPT_STATE_SNOOZED -> Optional.of(Answer.SNOOZED);
            case RECEIPT_STATE_DISMISSED ->
                Optional.of(
                        switch (receipt.getDetail()) {
                            case ReceiptKey.HURTS -> Answer.HURTS;
                            case MOVED_ALREADY -> Answer.MOVED_ALREADY;
                            default -> Answer.DISMISSED;
                        });
            case RECEIPT_STATE_DONE -> Optional.of(Answer.DONE);
            case RECEIPT_STATE_FAILED -> Optional.of(Answer.FAILED);
            case RECEIPT_STATE_EXPIRED -> Optional.of(Answer.EXPIRED);
            case RECEIPT_STATE_WITHDRAWN -> Optional.of(Answer.WITHDRAWN);
            case RECEIPT_STATE_OUTCOME, RECEIPT_STATE_UNSPECIFIED, UNRECOGNIZED -> Optional.empty();
        };
        return answer.map(
                said -> new Trigger.Answered(receipt.getPromptId(), said, Instant.ofEpochMilli(receipt.getAtMs())));
    }

    private static PromptKind kind(Kind kind) {
        return switch (kind) {
            case DESK_BREAK -> PromptKind.PROMPT_KIND_DESK_BREAK;
            case AEROBIC -> PromptKind.PROMPT_KIND_AEROBIC;
            case QUESTION -> PromptKind.PROMPT_KIND_QUESTION;
            case SEEK_CARE -> PromptKind.PROMPT_KIND_SEEK_CARE;
            case PLANNED_BREAK -> PromptKind.PROMPT_KIND_PLANNED_BREAK;
            case SUMMARY -> PromptKind.PROMPT_KIND_SUMMARY;
            case CHECK_IN -> PromptKind.PROMPT_KIND_CHECK_IN;
            case SESSION -> PromptKind.PROMPT_KIND_SESSION;
            case MESSAGE -> PromptKind.PROMPT_KIND_MESSAGE;
            case BREAK_REMINDER, SESSION_REMINDER, CHECK_IN_REMINDER -> PromptKind.PROMPT_KIND_REMINDER;
        };
    }

    private static List<GateCheck> checks(List<Check> checks) {
        return checks.stream()
                .map(check -> GateCheck.newBuilder()
                        .setName(check.about().code())
                        .setPassed(check.passed())
                        .build())
                .toList();
    }

    private static List<Considered> considered(Choice choice) {
        return choice.considered().stream()
                .map(one -> Considered.newBuilder()
                        .setActivity(one.activity())
                        .setVerdict(one.verdict())
                        .setProbabilityMillionths(one.probability())
                        .build())
                .toList();
    }

    private static StudyDraw draw(DecisionEvent.Lot lot) {
        return StudyDraw.newBuilder()
                .setArm(lot.prompts() ? "prompt" : "none")
                .setProbabilityThousandths(lot.probabilityThousandths())
                .setDesign(lot.design().code())
                .build();
    }

    private static StretchFacts stretch(Facts.Sitting sitting) {
        return StretchFacts.newBuilder()
                .setMinutes(sitting.minutes())
                .setEveryMinutes(sitting.everyMinutes())
                .setTransportMinutes(sitting.transportMinutes())
                .setCoveragePercent(sitting.coveragePercent())
                .setDecisionPoint(sitting.decisionPoint())
                .build();
    }

    private static org.rouse.contracts.v1.Nowcast nowcast(Nowcast likely) {
        return org.rouse.contracts.v1.Nowcast.newBuilder()
                .setTable(likely.table())
                .setAgeMinutes(likely.ageMinutes())
                .setChanceThousandths(likely.chanceThousandths())
                .setLeastThousandths(likely.leastThousandths())
                .setOwnFactorThousandths(likely.factorThousandths())
                .setTransportPercent(likely.transportPercent())
                .setTurnedOff(likely.turnedOff())
                .build();
    }

    private static AerobicFacts aerobic(Facts.Aerobic aerobic) {
        return AerobicFacts.newBuilder()
                .setEarnedMinutes(aerobic.earned())
                .setTargetMinutes(aerobic.target())
                .setMissingMinutes(aerobic.missing())
                .setPerDayMinutes(aerobic.perDay())
                .build();
    }

    private static PlannedBreakFacts planned(Facts.Plan plan) {
        PlannedBreakFacts.Builder facts = PlannedBreakFacts.newBuilder().setMinuteOfDay(plan.minuteOfDay());
        if (plan.stillPercent() != Facts.Plan.NOT_KNOWN) {
            facts.setStillPercent(plan.stillPercent());
        }
        return facts.setMayDrive(plan.mayDrive()).build();
    }

    private static SessionFacts session(Facts.Session session) {
        return SessionFacts.newBuilder()
                .addAllComponents(session.components().stream()
                        .map(component -> component.name().toLowerCase(Locale.ROOT))
                        .toList())
                .setSets(session.sets())
                .setDone(session.done())
                .setRecorded(session.recorded())
                .build();
    }

    private static ReminderFacts reminder(Facts.Reminder reminder) {
        ReminderFacts.Builder facts = ReminderFacts.newBuilder()
                .setOf(ReminderKinds.of(reminder.of()))
                .setBy(reminder.by())
                .setMayDrive(reminder.mayDrive());
        reminder.session().ifPresent(session -> facts.setSession(session(session)));
        return facts.build();
    }

    private static SummaryFacts summary(Facts.Summary summary) {
        return SummaryFacts.newBuilder()
                .setDays(summary.days())
                .setDaysKnown(summary.daysKnown())
                .setSatMinutes(summary.satMinutes())
                .setLongestMinutes(summary.longestMinutes())
                .setBreaks(summary.breaks())
                .setWell(
                        switch (summary.well()) {
                            case NOTHING -> "";
                            case MORE_BREAKS -> "more-breaks";
                            case SHORTER_SITTING -> "shorter-sitting";
                        })
                .build();
    }

    private static RedFlagFacts redFlag(Facts.Warning warning) {
        return RedFlagFacts.newBuilder()
                .setTier(tier(warning.tier()))
                .setRaisedBy(raisedBy(warning.raisedBy()))
                .build();
    }

    private static RedFlagTier tier(Tier tier) {
        return switch (tier) {
            case EMERGENCY -> RedFlagTier.RED_FLAG_TIER_EMERGENCY;
            case TODAY -> RedFlagTier.RED_FLAG_TIER_TODAY;
            case DAYS -> RedFlagTier.RED_FLAG_TIER_DAYS;
            case TELL_PROVIDER -> RedFlagTier.RED_FLAG_TIER_TELL_PROVIDER;
        };
    }

    private static RaisedBy raisedBy(RedFlag.RaisedBy raisedBy) {
        return switch (raisedBy) {
            case NOT_SAID -> RaisedBy.RAISED_BY_UNSPECIFIED;
            case PERSON -> RaisedBy.RAISED_BY_PERSON;
            case COACH -> RaisedBy.RAISED_BY_COACH;
        };
    }
}
