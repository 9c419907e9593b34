package org.rouse.notification.tailoring;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An occasion to say something, and the variables its texts may use. */
public enum Situation {
    /** A stretch of sitting has reached 20 minutes, around the middle of the day. */
    SITTING("minutes", "every", "tip"),
    /** Likewise, before 11 in the morning. */
    SITTING_MORNING("minutes", "every", "tip"),
    /** Likewise, from 5 in the afternoon. */
    SITTING_LATE("minutes", "every", "tip"),
    /** It has reached 30 minutes. */
    SITTING_HALF_HOUR("minutes", "every", "tip"),
    /** It has reached an hour. */
    SITTING_HOUR("minutes", "hours", "rest", "every", "tip"),
    /** It had reached 20 minutes or more when a device last told, some minutes ago. */
    SITTING_LIKELY(new Fixed("sitting-likely", "1", "sitting-likely"), "age", "minutes", "tip"),
    /** A break that was planned; whether the person sits is not known. */
    PLANNED_BREAK(new Fixed("planned-break", "1", "planned-break"), "tip"),
    /** A day looked back on. */
    SUMMARY(new Fixed("summary", "1", "summary"), "sat", "longest", "breaks", "well"),
    /** Likewise, with a thing to try. */
    SUMMARY_IDEA(new Fixed("summary", "1", "summary-idea"), "sat", "longest", "breaks", "well", "tip"),
    /** A week looked back on. */
    WEEK(new Fixed("week", "1", "week"), "sat", "longest", "breaks", "well"),
    /** The safety list is due. */
    CHECK_IN(new Fixed("check-in", "1", "check-in")),
    /** To a coach: an urgent case has just come. */
    CASE_FIRST(new Fixed("case-alert", "first", "case-alert")),
    /** Likewise: nobody works on it yet. */
    CASE_AGAIN(new Fixed("case-alert", "again", "case-alert")),
    /** To an admin: still nobody does. */
    CASE_ADMINS(new Fixed("case-alert", "admins", "case-alert")),
    /** To an admin: nobody could be told of it. */
    CASE_UNREACHED(new Fixed("case-alert", "unreached", "case-alert")),
    /** To who took it on and who answers: nothing was done about it since. */
    CASE_LEFT(new Fixed("case-alert", "left", "case-alert")),
    /** To a coach, once a day: how many cases there are, and how many reviews are due. */
    CASE_DIGEST(new Fixed("case-digest", "1", "case-digest"), "urgent", "soon", "routine", "reviews", "people"),
    /** What the plan has for the day. */
    SESSION_DUE(new Fixed("session-due", "1", "session-due"), "planned", "sets"),
    /** What a coach wrote: their words stand in place of the body. */
    COACH_MESSAGE(new Fixed("coach-message", "1", "coach-message")),
    /** A coach has the person reminded to check in. */
    REMINDER_CHECK_IN(new Fixed("reminder", "check-in", "reminder")),
    /** Likewise, of what the plan has for the day. */
    REMINDER_SESSION(new Fixed("reminder", "session", "reminder"), "planned", "sets"),
    /** Likewise, of a break. */
    REMINDER_BREAK(new Fixed("reminder", "break", "reminder"), "tip"),
    /** A break of somebody who does not stand: nobody counts their sitting to their face. */
    SEATED_BREAK(new Fixed("seated-break", "1", "seated-break"), "every", "tip"),
    /** Fewer aerobic minutes in the last seven days than planned. */
    AEROBIC_BEHIND("earned", "target", "missing", "daily", "activity"),
    /** Ten minutes after the person put a prompt off. */
    AFTER_SNOOZE("tip"),
    /** Several prompts went by without an answer. */
    ASK("ignored"),
    /** A warning sign that has to be examined within hours. */
    SEEK_CARE_EMERGENCY(new Fixed("seek-care-emergency", "1", "seek-care-emergency"), "emergency", "raiser"),
    /** One that has to be looked at today. */
    SEEK_CARE_TODAY(new Fixed("seek-care-soon", "today", "seek-care-soon"), "emergency", "raiser"),
    /** One that has to be looked at within days. */
    SEEK_CARE_DAYS(new Fixed("seek-care-soon", "days", "seek-care-soon"), "emergency", "raiser"),
    /** One that a provider is to hear of. */
    TELL_PROVIDER(new Fixed("tell-provider", "1", "tell-provider"), "raiser"),
    /** The person tries a channel out. */
    TEST(),
    /** What a lock screen may show of a prompt. */
    NEUTRAL(),
    /** Likewise, of a break that is over in ten minutes. */
    NEUTRAL_BREAK(new Fixed("neutral-break", "1", "neutral")),
    /** Likewise, of advice that must not wait. */
    NEUTRAL_URGENT(new Fixed("neutral-urgent", "1", "neutral"));

    /**
     * The one variant of a situation whose words are neither drawn nor take turns.
     *
     * @param why the family whose sentence on why is said with it
     */
    private record Fixed(String family, String variant, String why) {}

    @SuppressWarnings("ImmutableEnumChecker") // an Optional of a record of strings cannot be changed
    private final Optional<Fixed> fixed;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed; its type does not say so
    private final Set<String> variables;

    Situation(String... variables) {
        this.fixed = Optional.empty();
        this.variables = Set.of(variables);
    }

    Situation(Fixed fixed, String... variables) {
        this.fixed = Optional.of(fixed);
        this.variables = Set.of(variables);
    }

    /** Names that may stand in braces in its texts. */
    public Set<String> variables() {
        return variables;
    }

    /** Its name in the catalogue, such as "sitting-hour"; kinds of one advice share theirs. */
    public String word() {
        return fixed.map(Fixed::family)
                .orElseGet(() -> name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The name in the catalogue under which its sentence on why stands. */
    public String reason() {
        return fixed.map(Fixed::why).orElseGet(this::word);
    }

    /** The one variant it has; empty where several take turns. */
    public Optional<String> variant() {
        return fixed.map(Fixed::variant);
    }
}
