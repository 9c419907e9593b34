package org.rouse.coaching.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.GateCheck;
import org.rouse.contracts.v1.Outcome;
import org.rouse.contracts.v1.ProximalOutcome;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;

/** Runs the lives of people together with the topology, which decides, and with a provider and people who respond to its decisions. */
final class SeededDays {

    private final Rig rig;
    private final Map<String, SeededLife> people = new LinkedHashMap<>();
    private final Map<String, Decision> pending = new HashMap<>();
    private final Set<String> takenBack = new HashSet<>();
    private final Set<String> arrived = new HashSet<>();
    private final List<String> decided = new ArrayList<>();
    private final Set<String> gone = new HashSet<>();
    private final Map<String, String> outcomes = new LinkedHashMap<>();

    SeededDays(Rig rig, List<SeededLife> people, Instant now) {
        this.rig = rig;
        for (SeededLife one : people) {
            this.people.put(one.id(), one);
            one.beginning(now).forEach(what -> happen(one.id(), what, now));
        }
    }

    /** Lives the minute that ends now. */
    void live(Instant now) {
        rig.moveTo(now);
        hear(now);
        for (SeededLife one : people.values()) {
            one.at(now).forEach(what -> happen(one.id(), what, now));
        }
        for (SeededLife one : people.values()) {
            one.back(now).forEach(what -> happen(one.id(), what, now));
        }
    }

    /** A line for each decision that is no withdrawal, and a line for the final outcome of each. */
    List<String> told() {
        List<String> all = new ArrayList<>(decided);
        outcomes.forEach((id, outcome) -> all.add("outcome " + id + " " + outcome));
        return all;
    }

    private void happen(String id, SeededLife.Happening what, Instant now) {
        switch (what) {
            case SeededLife.Happening.Upload(var evidence) -> rig.evidence(evidence);
            case SeededLife.Happening.Asked(var command) -> rig.command(command);
            case SeededLife.Happening.Reachable(boolean usable) -> rig.channels(id, usable);
            case SeededLife.Happening.Delivery(String about, var fate) -> deliver(id, about, fate, now);
            case SeededLife.Happening.Reply(String about, ReceiptState state, String detail) -> {
                if (arrived.contains(about)) {
                    receipt(id, about, state, detail, now);
                }
            }
        }
        hear(now);
    }

    private void deliver(String id, String about, SeededLife.Fate fate, Instant now) {
        Decision decision = Objects.requireNonNull(pending.remove(about));
        boolean late = !now.isBefore(Instant.ofEpochMilli(decision.getSend().getExpiresAtMs()));
        switch (fate) {
            case ACCEPTED -> accepted(id, about, now);
            case FAILED -> receipt(id, about, ReceiptState.RECEIPT_STATE_FAILED, "all-refused", now);
            case TRIED_AGAIN -> {
                if (takenBack.contains(about)) {
                    receipt(id, about, ReceiptState.RECEIPT_STATE_WITHDRAWN, "", now);
                } else if (late) {
                    receipt(id, about, ReceiptState.RECEIPT_STATE_EXPIRED, "not-in-time", now);
                } else {
                    accepted(id, about, now);
                }
            }
        }
    }

    private void accepted(String id, String about, Instant now) {
        arrived.add(about);
        receipt(id, about, ReceiptState.RECEIPT_STATE_ACCEPTED, "", now);
    }

    private void receipt(String id, String about, ReceiptState state, String detail, Instant now) {
        rig.receipt(Receipt.newBuilder()
                .setPersonId(id)
                .setPromptId(about)
                .setState(state)
                .setDetail(detail)
                .setAtMs(now.toEpochMilli())
                .build());
    }

    private void hear(Instant now) {
        for (Decision decision : rig.decisions()) {
            if (decision.hasWithdraw()) {
                takenBack.addAll(decision.getWithdraw().getDecisionIdsList());
                continue;
            }
            if (decision.getWithhold().getReason().equals("not-live")) {
                gone.add(decision.getDecisionId());
                continue;
            }
            decided.add(line(decision));
            if (decision.hasSend()) {
                pending.put(decision.getDecisionId(), decision);
                Objects.requireNonNull(people.get(decision.getPersonId()))
                        .told(decision.getDecisionId(), decision.getKind(), now);
            }
        }
        for (ProximalOutcome outcome : rig.outcomes()) {
            if (!gone.contains(outcome.getDecisionId())) {
                outcomes.put(outcome.getDecisionId(), line(outcome.getOutcome()));
            }
        }
    }

    private static String line(Decision decision) {
        return Instant.ofEpochMilli(decision.getDecidedAtMs())
                + " " + decision.getPersonId()
                + " " + decision.getDecisionId()
                + " " + word(decision.getKind().name().substring("PROMPT_KIND_".length()))
                + (decision.hasSend()
                        ? " send until "
                                + Instant.ofEpochMilli(decision.getSend().getExpiresAtMs())
                        : " withhold " + decision.getWithhold().getReason())
                + " checks " + checks(decision.getChecksList())
                + (decision.hasStudy()
                        ? " lot " + decision.getStudy().getArm() + " "
                                + decision.getStudy().getProbabilityThousandths()
                        : "")
                + (decision.getRepeatsDecisionId().isEmpty() ? "" : " again " + decision.getRepeatsDecisionId());
    }

    /** The number of checks, and the last; checks that were not made before are left out. */
    private static String checks(List<GateCheck> all) {
        List<String> names = all.stream()
                .map(GateCheck::getName)
                .filter(name -> !name.equals("no-channel") && !name.equals("hold-out"))
                .filter(name -> !name.equals("seen-live") && !name.equals("no-data"))
                .filter(name -> !name.equals("not-agreed") && !name.equals("paused"))
                .toList();
        return names.isEmpty() ? "0" : names.size() + "-" + names.getLast();
    }

    private static String line(Outcome outcome) {
        return "after "
                + (outcome.hasBreakAfterMinutes()
                        ? outcome.getBreakAfterMinutes() + "+" + outcome.getBreakMinutes()
                        : "-")
                + " known " + outcome.getKnownMinutes()
                + " moving " + outcome.getMovingMinutes()
                + " steps " + (outcome.hasSteps() ? outcome.getSteps() + "/" + outcome.getStepMinutes() : "-");
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
