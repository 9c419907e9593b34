package org.rouse.coaching.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.movement.time.ZoneHistory;
import org.rouse.coaching.views.DecisionView;
import org.rouse.coaching.views.DecisionView.Withdrawal;
import org.rouse.contracts.Ladder;
import org.rouse.contracts.ReceiptKey;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Nowcast;
import org.rouse.contracts.v1.Outcome;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.SessionFacts;
import org.rouse.contracts.v1.StudyDraw;

/** Converts decisions of the views for the API: times in the zone the person lived in then. */
public final class DecisionReading {

    private static final double THOUSAND = 1_000;
    private static final double MILLION = 1_000_000;
    private static final Comparator<Receipt> IN_TIME =
            Comparator.comparingLong(Receipt::getAtMs).thenComparingInt(receipt -> Ladder.rung(receipt.getState()));
    private static final Comparator<Withdrawal> FIRST =
            Comparator.comparingLong(Withdrawal::decidedAtMs).thenComparing(Withdrawal::decisionId);

    private final ZoneHistory zones;

    DecisionReading(ZoneHistory zones) {
        this.zones = zones;
    }

    DecisionAnswer of(DecisionView view) {
        Decision decision = view.decision();
        return new DecisionAnswer(
                decision.getDecisionId(),
                at(decision.getDecidedAtMs()),
                LocalDate.parse(decision.getLocalDate()),
                word(decision.getKind().name(), "PROMPT_KIND_"),
                verdict(decision),
                reason(decision),
                decision.hasSend() ? known(decision.getSend().getExpiresAtMs()) : null,
                decision.hasWithhold() ? decision.getWithhold().getShownInApp() : null,
                decision.hasWithdraw() ? List.copyOf(decision.getWithdraw().getDecisionIdsList()) : null,
                known(decision.getFindingId()),
                known(decision.getRepeatsDecisionId()),
                known(decision.getSuggestedActivity()),
                why(decision),
                decision.hasStudy() ? study(decision.getStudy()) : null,
                view.prompt()
                        .filter(prompt -> !prompt.getTitle().isEmpty())
                        .map(DecisionReading::said)
                        .orElse(null),
                decision.hasSend() ? state(view).orElse("pending") : null,
                view.receipts().stream().anyMatch(receipt -> receipt.getDetail().equals(ReceiptKey.HURTS)),
                view.receipts().stream().sorted(IN_TIME).map(this::step).toList(),
                view.outcome().map(DecisionReading::after).orElse(null),
                view.withdrawals().stream().min(FIRST).map(this::withdrawn).orElse(null));
    }

    private static String verdict(Decision decision) {
        return switch (decision.getVerdictCase()) {
            case SEND -> "send";
            case WITHHOLD -> "withhold";
            case WITHDRAW -> "withdraw";
            case VERDICT_NOT_SET -> "unknown";
        };
    }

    private static @Nullable String reason(Decision decision) {
        return switch (decision.getVerdictCase()) {
            case WITHHOLD -> decision.getWithhold().getReason();
            case WITHDRAW -> decision.getWithdraw().getReason();
            case SEND, VERDICT_NOT_SET -> null;
        };
    }

    private DecisionWhy why(Decision decision) {
        return new DecisionWhy(
                decision.getRule(),
                facts(decision),
                decision.getChecksList().stream()
                        .map(check -> new DecisionWhy.Check(check.getName(), check.getPassed()))
                        .toList(),
                decision.getConsideredList().stream()
                        .map(one -> new DecisionWhy.Weighed(
                                one.getActivity(), one.getVerdict(), one.getProbabilityMillionths() / MILLION))
                        .toList(),
                decision.hasChoiceDrawMillionths() ? decision.getChoiceDrawMillionths() / MILLION : null,
                known(decision.getEvidenceUntilMs()),
                decision.hasNowcast() ? likely(decision.getNowcast()) : null);
    }

    private static DecisionWhy.Likely likely(Nowcast seen) {
        return new DecisionWhy.Likely(
                seen.getTable(),
                seen.getAgeMinutes(),
                seen.getChanceThousandths() / THOUSAND,
                seen.getLeastThousandths() / THOUSAND,
                seen.getOwnFactorThousandths() / THOUSAND,
                seen.getTransportPercent(),
                seen.getTurnedOff());
    }

    private static DecisionWhy.Facts facts(Decision decision) {
        return switch (decision.getFactsCase()) {
            case STRETCH -> {
                var seen = decision.getStretch();
                yield DecisionWhy.Facts.of(new DecisionWhy.Stretch(
                        seen.getMinutes(),
                        seen.getEveryMinutes(),
                        seen.getTransportMinutes(),
                        seen.getCoveragePercent(),
                        seen.getDecisionPoint()));
            }
            case AEROBIC -> {
                var seen = decision.getAerobic();
                yield DecisionWhy.Facts.of(new DecisionWhy.Week(
                        seen.getEarnedMinutes(),
                        seen.getTargetMinutes(),
                        seen.getMissingMinutes(),
                        seen.getPerDayMinutes()));
            }
            case RED_FLAG -> {
                var seen = decision.getRedFlag();
                yield DecisionWhy.Facts.of(new DecisionWhy.Flag(
                        word(seen.getTier().name(), "RED_FLAG_TIER_"),
                        word(seen.getRaisedBy().name(), "RAISED_BY_")));
            }
            case PLANNED_BREAK -> {
                var seen = decision.getPlannedBreak();
                yield DecisionWhy.Facts.of(new DecisionWhy.Planned(
                        LocalTime.ofSecondOfDay(60L * seen.getMinuteOfDay()),
                        seen.hasStillPercent() ? seen.getStillPercent() : null,
                        seen.getMayDrive()));
            }
            case SUMMARY -> {
                var seen = decision.getSummary();
                yield DecisionWhy.Facts.of(new DecisionWhy.Summed(
                        seen.getDays(),
                        seen.getDaysKnown(),
                        seen.getSatMinutes(),
                        seen.getLongestMinutes(),
                        seen.getBreaks(),
                        known(seen.getWell())));
            }
            case LIST_DUE ->
                DecisionWhy.Facts.of(new DecisionWhy.Due(decision.getListDue().getReason()));
            case SESSION -> DecisionWhy.Facts.of(session(decision.getSession()));
            case MESSAGE ->
                DecisionWhy.Facts.of(new DecisionWhy.Message(
                        decision.getMessage().getBy(), decision.getMessage().getText()));
            case REMINDER -> {
                var seen = decision.getReminder();
                yield DecisionWhy.Facts.of(new DecisionWhy.Reminder(
                        word(seen.getOf().name(), "REMINDER_OF_"),
                        seen.getBy(),
                        seen.hasSession() ? session(seen.getSession()) : null,
                        seen.getMayDrive()));
            }
            case ALERT, DIGEST, FACTS_NOT_SET -> DecisionWhy.Facts.NONE; // the first two are about nobody
        };
    }

    private static DecisionWhy.Session session(SessionFacts seen) {
        return new DecisionWhy.Session(
                List.copyOf(seen.getComponentsList()), seen.getSets(), seen.getDone(), seen.getRecorded());
    }

    private static DecisionAnswer.Study study(StudyDraw draw) {
        return new DecisionAnswer.Study(
                draw.getArm(),
                draw.getProbabilityThousandths() / THOUSAND,
                draw.getDesign().isEmpty() ? "study" : draw.getDesign());
    }

    private static DecisionAnswer.Said said(Prompt prompt) {
        return new DecisionAnswer.Said(
                prompt.getTitle(),
                prompt.getBody(),
                prompt.getLanguage(),
                prompt.getVariant(),
                prompt.getWhy().getSentence());
    }

    /** The delivery state, such as {@code opened}; empty while there is none. */
    public static Optional<String> state(DecisionView view) {
        return Ladder.highest(view.receipts()).map(DecisionReading::state);
    }

    private static String state(Receipt receipt) {
        return word(receipt.getState().name(), "RECEIPT_STATE_");
    }

    private DecisionAnswer.Step step(Receipt receipt) {
        return new DecisionAnswer.Step(
                state(receipt),
                at(receipt.getAtMs()),
                known(receipt.getChannelId()),
                known(receipt.getDetail()),
                receipt.getAttempts());
    }

    private static DecisionAnswer.After after(Outcome outcome) {
        return new DecisionAnswer.After(
                outcome.getRevision(),
                outcome.hasBreakAfterMinutes() ? outcome.getBreakAfterMinutes() : null,
                outcome.getBreakMinutes(),
                outcome.getKnownMinutes(),
                outcome.getMovingMinutes(),
                outcome.hasSteps() ? outcome.getSteps() : null,
                outcome.getStepMinutes());
    }

    private DecisionAnswer.Withdrawn withdrawn(Withdrawal one) {
        return new DecisionAnswer.Withdrawn(one.decisionId(), one.reason(), at(one.decidedAtMs()));
    }

    private OffsetDateTime at(long ms) {
        Instant instant = Instant.ofEpochMilli(ms);
        return instant.atZone(zones.zoneAt(instant)).toOffsetDateTime();
    }

    private @Nullable OffsetDateTime known(long ms) {
        return ms == 0 ? null : at(ms);
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }

    /** An enum's value in the API's words; for a newer writer's value, that it is unknown here. */
    private static String word(String name, String prefix) {
        return name.startsWith(prefix)
                ? name.substring(prefix.length()).toLowerCase(Locale.ROOT).replace('_', '-')
                : "unknown";
    }
}
