package org.rouse.notification.tailoring;

import java.util.Set;

/** An occasion to say something, and the variables its texts may use. */
public enum Situation {
    /** A stretch of sitting has reached 20 minutes or a little more. */
    SITTING("minutes"),
    /** It has reached an hour. */
    SITTING_LONG("minutes", "hours"),
    /** Fewer aerobic minutes in the last seven days than planned. */
    AEROBIC_BEHIND("earned", "target", "missing", "daily", "activity"),
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
}
