package org.rouse.local.why;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rouse.coaching.stream.Standing;
import org.rouse.contracts.v1.Considered;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.GateCheck;
import org.rouse.contracts.v1.Nowcast;
import org.rouse.contracts.v1.ReadUpTo;

/** A decision in words, a line at a time: the verdict, its reasons, and what would change it. */
public final class Explanation {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm:ss", Locale.ENGLISH);

    private final Decision decision;
    private final List<Decision> ofPerson;
    private final Standing standing;
    private final List<String> lines = new ArrayList<>();

    private Explanation(Decision decision, List<Decision> ofPerson, Standing standing) {
        this.decision = decision;
        this.ofPerson = ofPerson;
        this.standing = standing;
    }

    /**
     * Explains a decision.
     *
     * @param ofPerson all decisions of the same person
     */
    public static List<String> of(Decision decision, List<Decision> ofPerson, Standing standing) {
        Explanation told = new Explanation(decision, ofPerson, standing);
        told.tell();
        return List.copyOf(told.lines);
    }

    private void tell() {
        say("decision", decision.getDecisionId());
        say("person", decision.getPersonId());
        say("when", time(decision.getDecidedAtMs()) + " (" + zone() + "), counted on " + decision.getLocalDate());
        say("what", verdict());
        say("about", decision.getFindingId() + ", by the rule " + decision.getRule());
        facts();
        if (decision.getEvidenceUntilMs() != 0) {
            say("evidence", "up to " + time(decision.getEvidenceUntilMs()));
        }
        if (decision.hasNowcast()) {
            likely(decision.getNowcast());
        }
        for (GateCheck check : decision.getChecksList()) {
            say("check", (check.getPassed() ? "passed  " : "failed  ") + check.getName());
        }
        for (Considered one : decision.getConsideredList()) {
            say(
                    "considered",
                    (one.getActivity().isEmpty() ? "a plain break" : one.getActivity()) + ": " + one.getVerdict()
                            + ", drew " + one.getDrawThousandths() + " of 1000");
        }
        if (decision.hasStudy()) {
            say(
                    "study",
                    "drew the arm " + decision.getStudy().getArm() + ", prompting with a probability of "
                            + decision.getStudy().getProbabilityThousandths() + " in 1000");
        }
        madeFrom();
        WhatChangesIt.of(decision, ofPerson, standing, this::time).forEach(change -> say("changed by", change));
    }

    private String verdict() {
        String kind = decision.getKind()
                .name()
                .replace("PROMPT_KIND_", "")
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ');
        return switch (decision.getVerdictCase()) {
            case SEND ->
                kind + ", sent; too late from " + time(decision.getSend().getExpiresAtMs());
            case WITHHOLD ->
                kind + ", withheld: " + decision.getWithhold().getReason()
                        + (decision.getWithhold().getShownInApp() ? "; shown in the app" : "");
            case WITHDRAW ->
                "takes back " + String.join(", ", decision.getWithdraw().getDecisionIdsList()) + ": "
                        + decision.getWithdraw().getReason();
            case VERDICT_NOT_SET -> kind + ", of a verdict that this version does not know";
        };
    }

    private void facts() {
        switch (decision.getFactsCase()) {
            case STRETCH -> {
                var stretch = decision.getStretch();
                say(
                        "facts",
                        stretch.getMinutes() + " min sat, a break planned every " + stretch.getEveryMinutes()
                                + " min, " + stretch.getTransportMinutes() + " min in a vehicle, "
                                + stretch.getCoveragePercent() + " % of it known, moment "
                                + stretch.getDecisionPoint());
            }
            case AEROBIC -> {
                var aerobic = decision.getAerobic();
                say(
                        "facts",
                        aerobic.getEarnedMinutes() + " of " + aerobic.getTargetMinutes() + " min in seven days, "
                                + aerobic.getMissingMinutes() + " missing, " + aerobic.getPerDayMinutes()
                                + " a day to make them up");
            }
            case RED_FLAG -> say("facts", "a warning sign was raised");
            case PLANNED_BREAK -> {
                var planned = decision.getPlannedBreak();
                say(
                        "facts",
                        "planned for " + LocalTime.ofSecondOfDay(60L * planned.getMinuteOfDay())
                                + (planned.hasStillPercent()
                                        ? ", at which they sat on " + planned.getStillPercent() + " % of days"
                                        : "")
                                + (planned.getMayDrive() ? ", may be in a vehicle" : ""));
            }
            case SUMMARY -> {
                var summary = decision.getSummary();
                say(
                        "facts",
                        summary.getDaysKnown() + " of " + summary.getDays() + " days known, " + summary.getSatMinutes()
                                + " min sat, " + summary.getLongestMinutes() + " at the longest, "
                                + summary.getBreaks() + " breaks");
            }
            case LIST_DUE ->
                say("facts", "the safety list is due: " + decision.getListDue().getReason());
            case SESSION -> {
                var session = decision.getSession();
                say(
                        "facts",
                        "the plan has " + String.join(" and ", session.getComponentsList()) + " for the day, "
                                + session.getSets() + " sets not ticked off; " + session.getDone()
                                + " sessions of the week are done, " + session.getRecorded()
                                + " of them as a device recorded");
            }
            case MESSAGE ->
                say(
                        "facts",
                        decision.getMessage().getText().length() + " characters that "
                                + decision.getMessage().getBy() + " wrote");
            case REMINDER -> {
                var reminder = decision.getReminder();
                say(
                        "facts",
                        reminder.getBy() + " asked for it, "
                                + reminder.getOf()
                                        .name()
                                        .replace("REMINDER_OF_", "")
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-')
                                + (reminder.getMayDrive() ? "; may be in a vehicle" : ""));
            }
            case FACTS_NOT_SET -> {}
        }
    }

    private void likely(Nowcast seen) {
        say(
                "likely",
                "told " + seen.getAgeMinutes() + " min before; still sitting in " + seen.getChanceThousandths()
                        + " of 1000, counts from " + seen.getLeastThousandths() + " on; hazards " + seen.getTable()
                        + ", own factor " + seen.getOwnFactorThousandths()
                        + " thousandths, in a vehicle at this time on "
                        + seen.getTransportPercent() + " % of days" + (seen.getTurnedOff() ? "; turned off" : ""));
    }

    private void madeFrom() {
        var from = decision.getMadeFrom();
        say(
                "made by",
                from.getVersion() + ", partition " + from.getPartition()
                        + (from.getOnTopic().isEmpty()
                                ? ", as time had passed"
                                : ", on a record of " + from.getOnTopic()));
        if (from.getPutOffAtMs() != 0) {
            say("put off", time(from.getPutOffAtMs()) + ", as the log was read late");
        }
        for (ReadUpTo read : from.getReadList()) {
            say("made from", read.getTopic() + " below offset " + read.getOffset());
        }
    }

    private void say(String about, String what) {
        lines.add(String.format(Locale.ROOT, "%-11s %s", about, what));
    }

    private ZoneId zone() {
        return standing.zone();
    }

    private String time(long epochMs) {
        return TIME.format(Instant.ofEpochMilli(epochMs).atZone(zone()));
    }
}
