package org.rouse.notification.tailoring;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A reason to prompt, and the variables that its texts may use. */
public enum Situation {
    /** A stretch of sitting has reached 20 minutes, around the middle of the day. */
    SITTING("minutes", "every", "tip"),
    /** Likewise, before 11 in the morning. */
    SITTING_MORNING("minutes", "every", "tip"),
    /** Likewise, from 5 in the afternoon. */
    SITTING_LATE("minutes", "every", "tip"),
    /** A stretch of sitting has reached 30 minutes. */
    SITTING_HALF_HOUR("minutes", "every", "tip"),
    /** A stretch of sitting has reached an hour. */
    SITTING_HOUR("minutes", "hours", "rest", "every", "tip"),
    /** A stretch had reached 20 minutes or more at a device's last report, some minutes ago. */
    SITTING_LIKELY(new Fixed("sitting-likely", "1", "sitting-likely"), "age", "minutes", "tip"),
    /** A planned break; whether the person sits is unknown. */
    PLANNED_BREAK(new Fixed("planned-break", "1", "planned-break"), "tip"),
    /** The review of a day. */
    SUMMARY(new Fixed("summary", "1", "summary"), "sat", "longest", "breaks", "well"),
    /** Likewise, with an idea to try. */
    SUMMARY_IDEA(new Fixed("summary", "1", "summary-idea"), "sat", "longest", "breaks", "well", "tip"),
    /** The review of a week. */
    WEEK(new Fixed("week", "1", "week"), "sat", "longest", "breaks", "well"),
    /** The safety list is due. */
    CHECK_IN(new Fixed("check-in", "1", "check-in")),
    /** To a coach: a new urgent case. */
    CASE_FIRST(new Fixed("case-alert", "first", "case-alert")),
    /** Likewise: nobody works on it yet. */
    CASE_AGAIN(new Fixed("case-alert", "again", "case-alert")),
    /** To an admin: still nobody does. */
    CASE_ADMINS(new Fixed("case-alert", "admins", "case-alert")),
    /** To an admin: nobody could be reached about it. */
    CASE_UNREACHED(new Fixed("case-alert", "unreached", "case-alert")),
    /** To the coach who took it on and to whoever answers for it: nothing was done about it since. */
    CASE_LEFT(new Fixed("case-alert", "left", "case-alert")),
    /** To a coach, once a day: how many cases there are, and how many reviews are due. */
    CASE_DIGEST(new Fixed("case-digest", "1", "case-digest"), "urgent", "soon", "routine", "reviews", "people"),
    /** The day's session of the plan. */
    SESSION_DUE(new Fixed("session-due", "1", "session-due"), "planned", "sets"),
    /** A coach's message: the coach's words replace the body. */
    COACH_MESSAGE(new Fixed("coach-message", "1", "coach-message")),
    /** A coach's reminder to check in. */
    REMINDER_CHECK_IN(new Fixed("reminder", "check-in", "reminder")),
    /** A coach's reminder of the day's session. */
    REMINDER_SESSION(new Fixed("reminder", "session", "reminder"), "planned", "sets"),
    /** A coach's reminder of a break. */
    REMINDER_BREAK(new Fixed("reminder", "break", "reminder"), "tip"),
    /** A break of a person who does not stand: the text does not count their sitting. */
    SEATED_BREAK(new Fixed("seated-break", "1", "seated-break"), "every", "tip"),
    /** Fewer aerobic minutes in the last seven days than planned. */
    AEROBIC_BEHIND("earned", "target", "missing", "daily", "activity"),
    /** A prompt repeated ten minutes after the person put it off. */
    AFTER_SNOOZE("tip"),
    /** Several prompts went by without an answer. */
    ASK("ignored"),
    /** A warning sign that has to be examined within hours. */
    SEEK_CARE_EMERGENCY(new Fixed("seek-care-emergency", "1", "seek-care-emergency"), "emergency", "raiser"),
    /** A warning sign that has to be examined today. */
    SEEK_CARE_TODAY(new Fixed("seek-care-soon", "today", "seek-care-soon"), "emergency", "raiser"),
    /** A warning sign that has to be examined within days. */
    SEEK_CARE_DAYS(new Fixed("seek-care-soon", "days", "seek-care-soon"), "emergency", "raiser"),
    /** A warning sign that a provider has to be told of. */
    TELL_PROVIDER(new Fixed("tell-provider", "1", "tell-provider"), "raiser"),
    /** A test of a channel. */
    TEST(),
    /** The text that a lock screen may show in place of a prompt. */
    NEUTRAL(),
    /** Likewise, for a break that takes less than ten minutes. */
    NEUTRAL_BREAK(new Fixed("neutral-break", "1", "neutral")),
    /** Likewise, for advice that must not wait. */
    NEUTRAL_URGENT(new Fixed("neutral-urgent", "1", "neutral"));

    /**
     * The one variant of a situation whose words are neither drawn nor rotated.
     *
     * @param why the family whose sentence on why is used with it
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

    /** The variables that its texts may use. */
    public Set<String> variables() {
        return variables;
    }

    /** The name in the catalogue, such as "sitting-hour"; kinds of the same advice share one. */
    public String word() {
        return fixed.map(Fixed::family)
                .orElseGet(() -> name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The name of its sentence on why in the catalogue. */
    public String reason() {
        return fixed.map(Fixed::why).orElseGet(this::word);
    }

    /** The one variant that it has; empty where several take turns. */
    public Optional<String> variant() {
        return fixed.map(Fixed::variant);
    }
}
