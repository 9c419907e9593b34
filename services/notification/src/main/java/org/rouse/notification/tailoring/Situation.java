package org.rouse.notification.tailoring;

import java.util.Locale;
import java.util.Set;

/** An occasion to say something, and the variables its texts may use. */
public enum Situation {
    /** A stretch of sitting has reached 20 minutes, around the middle of the day. */
    SITTING("minutes", "tip"),
    /** Likewise, before 11 in the morning. */
    SITTING_MORNING("minutes", "tip"),
    /** Likewise, from 5 in the afternoon. */
    SITTING_LATE("minutes", "tip"),
    /** It has reached 30 minutes. */
    SITTING_HALF_HOUR("minutes", "tip"),
    /** It has reached an hour. */
    SITTING_HOUR("minutes", "hours", "rest", "tip"),
    /** Fewer aerobic minutes in the last seven days than planned. */
    AEROBIC_BEHIND("earned", "target", "missing", "daily", "activity"),
    /** Ten minutes after the person put a prompt off. */
    AFTER_SNOOZE("tip"),
    /** Several prompts went by without an answer. */
    ASK("ignored"),
    /** The person reported a warning sign. */
    SEEK_CARE(),
    /** The person tries a channel out. */
    TEST(),
    /** What a lock screen may show of any of them. */
    NEUTRAL();

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed; its type does not say so
    private final Set<String> variables;

    Situation(String... variables) {
        this.variables = Set.of(variables);
    }

    /** Names that may stand in braces in its texts. */
    public Set<String> variables() {
        return variables;
    }

    /** Its name in the catalogue, such as "sitting-hour". */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
