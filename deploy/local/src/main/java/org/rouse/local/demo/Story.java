package org.rouse.local.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rouse.contracts.v1.AgreedPlan;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Finding;
import org.rouse.contracts.v1.PersonPlan;
import org.rouse.contracts.v1.PlanDoses;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.PromptVerdict;
import org.rouse.contracts.v1.ProximalOutcome;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.contracts.v1.SessionDose;
import org.rouse.contracts.v1.StretchChange;
import org.rouse.contracts.v1.StretchFinding;

/** Turns records of the log into lines for a person at the terminal. Thread-safe. */
final class Story {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final Map<String, Chapter> chapters = new LinkedHashMap<>();
    private final ZoneId zone;
    private final Receiver receiver;
    private final Screen screen;

    Story(List<DemoPerson> people, ZoneId zone, Receiver receiver, Screen screen) {
        people.forEach(person -> chapters.put(person.id(), new Chapter(person.name())));
        this.zone = zone;
        this.receiver = receiver;
        this.screen = screen;
    }

    synchronized List<Chapter> chapters() {
        return List.copyOf(chapters.values());
    }

    synchronized void day(DayView day) {
        Chapter chapter = chapters.get(day.getPersonId());
        if (chapter != null) {
            chapter.days.put(day.getLocalDate(), day);
        }
    }

    /** A plan that was agreed; it is told once, whatever is ticked off later. */
    synchronized void plan(PersonPlan plan) {
        Chapter chapter = chapters.get(plan.getPersonId());
        if (chapter == null
                || !plan.hasInForce()
                || !chapter.plans.add(plan.getInForce().getPlanId())) {
            return;
        }
        AgreedPlan agreed = plan.getInForce();
        PlanDoses doses = agreed.getPhases(0).getDoses();
        screen.event(
                at(plan.getChangedAtMs()),
                chapter.name,
                Mark.PLAN,
                "agreed with " + Setting.COACH.name() + " on a plan of " + agreed.getWeeks() + " weeks: a break every "
                        + doses.getMicrobreak().getEveryMinutes() + " min of sitting, in time "
                        + doses.getAerobic().getWeeklyMinutes() + " active minutes a week, core exercises "
                        + doses.getSessionsList().stream()
                                .mapToInt(SessionDose::getAWeek)
                                .sum()
                        + " times");
    }

    synchronized void checkIn(CheckIn checkIn) {
        Chapter chapter = chapters.get(checkIn.getPersonId());
        if (chapter != null && checkIn.hasReport() && checkIn.getReport().hasPainScore()) {
            screen.event(
                    at(checkIn.getAtMs()),
                    chapter.name,
                    Mark.PLAN,
                    "checked in: usual pain " + checkIn.getReport().getPainScore() + " of 10");
        }
    }

    synchronized void finding(Finding finding) {
        Chapter chapter = chapters.get(finding.getPersonId());
        if (chapter == null || !finding.hasStretch()) {
            return;
        }
        StretchFinding stretch = finding.getStretch();
        if (stretch.getChange() == StretchChange.STRETCH_CHANGE_RETRACTED) {
            chapter.stretches.remove(finding.getFindingId());
        } else {
            chapter.stretches.put(finding.getFindingId(), stretch);
        }
        String what = change(stretch);
        if (!what.isEmpty()) {
            screen.event(at(finding.getDecidedAtMs()), chapter.name, Mark.STRETCH, what);
        }
    }

    synchronized void decision(Decision decision) {
        Chapter chapter = chapters.get(decision.getPersonId());
        if (chapter != null && decision.hasWithhold()) {
            String reason = decision.getWithhold().getReason();
            chapter.withheld.merge(reason, 1, Integer::sum);
            screen.event(at(decision.getDecidedAtMs()), chapter.name, Mark.WITHHELD, "prompt withheld: " + reason);
        }
    }

    synchronized void prompt(Prompt prompt, long writtenAtMs) {
        Chapter chapter = chapters.get(prompt.getPersonId());
        if (chapter != null && prompt.getDecision() == PromptVerdict.DECISION_SEND) {
            chapter.sentAtMs.put(prompt.getPromptId(), writtenAtMs);
            screen.event(
                    at(prompt.getDecidedAtMs()),
                    chapter.name,
                    Mark.PROMPT,
                    sentences(prompt.getTitle(), prompt.getBody()));
            screen.event("", "", Mark.WHY, "why: " + prompt.getWhy().getSentence());
        }
    }

    synchronized void receipt(Receipt receipt, long writtenAtMs) {
        Chapter chapter = chapters.get(receipt.getPersonId());
        if (chapter == null) {
            return;
        }
        boolean arrived = receipt.getState() == ReceiptState.RECEIPT_STATE_ACCEPTED
                || receipt.getState() == ReceiptState.RECEIPT_STATE_DELIVERED;
        if (!arrived) {
            String state = receipt.getState()
                    .name()
                    .substring("RECEIPT_STATE_".length())
                    .toLowerCase(Locale.ROOT);
            screen.event(
                    at(receipt.getAtMs()), chapter.name, Mark.WITHHELD, "prompt " + state + " " + receipt.getDetail());
        } else if (chapter.delivered.add(receipt.getPromptId())) {
            Long sent = chapter.sentAtMs.get(receipt.getPromptId());
            long took = sent == null ? 0 : writtenAtMs - sent;
            chapter.latenciesMs.add(took);
            String proof = receiver.has(receipt.getPromptId())
                    ? "signature verified by the receiver"
                    : "not seen by the receiver";
            screen.event(
                    at(receipt.getAtMs()), chapter.name, Mark.RECEIPT, "delivered after " + took + " ms, " + proof);
        }
    }

    synchronized void outcome(ProximalOutcome outcome) {
        Chapter chapter = chapters.get(outcome.getPersonId());
        if (chapter != null
                && chapter.sentAtMs.containsKey(outcome.getDecisionId())
                && outcome.getOutcome().hasBreakAfterMinutes()) {
            int minutes = outcome.getOutcome().getBreakAfterMinutes();
            screen.event(
                    at(outcome.getAtMs()), chapter.name, Mark.RECEIPT, "got up " + minutes + " min after being asked");
        }
    }

    private String change(StretchFinding stretch) {
        String since = TIME.format(minute(stretch.getFirstMinute()));
        String until = TIME.format(minute(stretch.getLastMinute()));
        long minutes = stretch.getLastMinute() - stretch.getFirstMinute() + 1;
        String span = since + "-" + until + ", " + minutes + " min";
        return switch (stretch.getChange()) {
            case STRETCH_CHANGE_OPENED -> "has been sitting since " + since + " (" + minutes + " min)";
            case STRETCH_CHANGE_CLOSED -> "got up: stretch " + span;
            case STRETCH_CHANGE_CENSORED -> "stretch " + span + " ends in " + end(stretch);
            case STRETCH_CHANGE_CORRECTED -> "corrected: stretch " + span;
            case STRETCH_CHANGE_RETRACTED -> "taken back: no stretch from " + since;
            case STRETCH_CHANGE_EXTENDED, STRETCH_CHANGE_UNSPECIFIED, UNRECOGNIZED -> "";
        };
    }

    private static String sentences(String title, String body) {
        boolean ended = title.endsWith(".") || title.endsWith("?") || title.endsWith("!");
        return title + (ended ? " " : ". ") + body;
    }

    private static String end(StretchFinding stretch) {
        return switch (stretch.getEnd()) {
            case STRETCH_END_SLEEP -> "sleep";
            case STRETCH_END_NOT_WORN -> "a time the wristband was not worn";
            case STRETCH_END_NO_DATA, STRETCH_END_OPEN, STRETCH_END_BREAK, STRETCH_END_UNSPECIFIED, UNRECOGNIZED ->
                "a gap in the data";
        };
    }

    private String at(long epochMs) {
        return DAY_AND_TIME.format(Instant.ofEpochMilli(epochMs).atZone(zone));
    }

    private ZonedDateTime minute(long epochMinute) {
        return Instant.ofEpochSecond(epochMinute * 60).atZone(zone);
    }
}
