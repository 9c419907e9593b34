package org.rouse.notification.prompts;

import java.util.Map;
import org.rouse.contracts.v1.RedFlagTier;

/** What a prompt is about, with the numbers it tells the person. */
sealed interface Subject {

    /** Sitting for so many minutes. */
    record Sitting(int minutes) implements Subject {}

    /** Aerobic minutes: done in the last seven days, planned, missing, and what a day would take. */
    record Aerobic(int earned, int target, int missing, int daily) implements Subject {

        /** As they stand in a prompt's why. */
        Map<String, String> facts() {
            return Map.of(
                    "earned_7_days_minutes", Integer.toString(earned),
                    "target_minutes", Integer.toString(target),
                    "deficit_minutes", Integer.toString(missing),
                    "per_day_minutes", Integer.toString(daily));
        }

        /** Back from there. */
        static Aerobic of(Map<String, String> facts) {
            return new Aerobic(
                    number(facts, "earned_7_days_minutes"),
                    number(facts, "target_minutes"),
                    number(facts, "deficit_minutes"),
                    number(facts, "per_day_minutes"));
        }

        private static int number(Map<String, String> facts, String name) {
            return Integer.parseInt(facts.getOrDefault(name, "0"));
        }
    }

    /** Something that was put off ten minutes ago. */
    record PutOff() implements Subject {}

    /** A warning sign of the person's, and how soon somebody has to look at it. */
    record RedFlag(RedFlagTier tier) implements Subject {}
}
