package org.rouse.local.why;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.rouse.coaching.stream.Standing;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.PromptKind;

/** The events that would change or withdraw a decision. */
final class WhatChangesIt {

    private WhatChangesIt() {}

    /** @param time formats ms in the person's zone */
    static List<String> of(Decision decision, List<Decision> ofPerson, Standing standing, LongFunction<String> time) {
        return switch (decision.getVerdictCase()) {
            case WITHHOLD -> withheld(decision.getWithhold().getReason(), standing, time);
            case SEND -> sent(decision, ofPerson, time);
            case WITHDRAW -> List.of("nothing: what was taken back is not sent again, a new finding is decided anew");
            case VERDICT_NOT_SET -> List.of();
        };
    }

    private static List<String> withheld(String reason, Standing standing, LongFunction<String> time) {
        List<String> changes = new ArrayList<>();
        changes.add(reason + " would have to pass: " + needed(reason));
        standing.passes()
                .map(Instant::toEpochMilli)
                .ifPresent(at -> changes.add("time alone: it passes from " + time.apply(at) + " on"));
        changes.add("the checks after " + reason + " were not made; each of them could withhold it still");
        return changes;
    }

    private static String needed(String reason) {
        return switch (reason) {
            case "no-profile" -> "somebody says who the person is";
            case "not-agreed" -> "the person agrees again to be prompted, and to what that takes";
            case "paused" -> "the pause ends";
            case "red-flag" -> "a coach records an examination that ends the red flag";
            case "hurts" -> "48 hours pass since the person said so";
            case "flare" -> "seven days pass since it began, or the person says that it is over";
            case "no-clearance" -> "a coach records the provider's go-ahead for exercise";
            case "not-live" -> "the evidence comes while it is news, or so soon that they are likely to sit on";
            case "expired" -> "it is decided before the moment has passed";
            case "moved" -> "the stretch goes on";
            case "seen-live" -> "their devices tell more seldom than every half hour";
            case "no-data" -> "four hours or more of the day are known";
            case "sleep" -> "the newest that is known of the person is being awake";
            case "transport" ->
                "no minute of the stretch is spent in a vehicle, nor, where it is only likely to go on, often at this time";
            case "do-not-disturb" -> "the time ends for which the person asked for quiet";
            case "calendar-busy" -> "what the calendar says ends";
            case "quiet-hours" -> "the quiet hours end";
            case "cool-down" -> "enough time passes after the prompt before it";
            case "daily-budget" -> "the local day ends, or the budget is larger";
            case "budget-spread" -> "the stretch is longer, or more of the day's long sitting has passed";
            case "no-channel" -> "there is a channel that is not switched off";
            case "hold-out" -> "the person or coach turns prompts.holdOut off; the lot of this one stays as it fell";
            case "study" -> "the lot falls the other way, which for this decision and seed it never does";
            case "to-avoid" -> "what it suggests is no longer to be avoided";
            case "fault" -> "the fault of ours is mended; the dead letters have it";
            default -> "this version does not know the check";
        };
    }

    private static List<String> sent(Decision decision, List<Decision> ofPerson, LongFunction<String> time) {
        List<String> changes = new ArrayList<>();
        if (decision.getKind() == PromptKind.PROMPT_KIND_SEEK_CARE) {
            changes.add("nothing but its time: advice to see somebody goes out whatever else holds");
        } else {
            changes.add("any of the checks above, had it failed, would have withheld it");
            changes.add(
                    "getting up, \"it hurts\", a red flag, lost clearance, do-not-disturb, quiet hours or the calendar"
                            + " take it back as long as it is on its way");
        }
        changes.add("time: from " + time.apply(decision.getSend().getExpiresAtMs()) + " on it is not sent any more");
        ofPerson.stream()
                .filter(other -> other.getWithdraw().getDecisionIdsList().contains(decision.getDecisionId()))
                .forEach(other -> changes.add("it was taken back at " + time.apply(other.getDecidedAtMs()) + ": "
                        + other.getWithdraw().getReason()));
        return changes;
    }
}
