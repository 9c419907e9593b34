package org.rouse.coaching.decision.eligibility;

import java.util.EnumSet;
import java.util.List;

/** Why a prompt is withheld. The constants stand in the order in which the gate asks (DOMAIN section 5). */
public enum Refusal {
    /** Nothing is known about the person: neither the zone that decides the quiet hours nor the clearance. */
    NO_PROFILE("no-profile"),
    /** The person took back that they are prompted, or that anything of their health is looked at. */
    NOT_AGREED("not-agreed"),
    /** The person paused everything, or their coach did for them. */
    PAUSED("paused"),
    /** A red flag stands; only a coach reopens. */
    RED_FLAG("red-flag"),
    /** The person said that it hurts: no exercise for 48 hours. Breaks go on. */
    HURTS("hurts"),
    /** A flare stands: no catch-up, and no session is asked for. Breaks go on. */
    FLARE("flare"),
    /** Exercise before the provider's go-ahead. */
    NO_CLEARANCE("no-clearance"),
    /** The finding was history when it was made. */
    NOT_LIVE("not-live"),
    /** The moment has passed. */
    EXPIRED("expired"),
    /** The stretch is known to have ended. */
    MOVED("moved"),
    /** A break was planned, and their devices show them live. */
    SEEN_LIVE("seen-live"),
    /** Too little is known of the day to look back on it. */
    NO_DATA("no-data"),
    /** The newest that is known of the person is sleep. */
    SLEEP("sleep"),
    /** Part of the stretch was spent in a vehicle. */
    TRANSPORT("transport"),
    DO_NOT_DISTURB("do-not-disturb"),
    CALENDAR_BUSY("calendar-busy"),
    QUIET_HOURS("quiet-hours"),
    COOL_DOWN("cool-down"),
    DAILY_BUDGET("daily-budget"),
    /** What is left of the day's budget is kept for longer stretches, or for later. */
    BUDGET_SPREAD("budget-spread"),
    /** There is no way to tell the person: a lot drawn for them would say nothing. */
    NO_CHANNEL("no-channel"),
    /** The lot of a study fell on not prompting. */
    STUDY("study"),
    /** The lot fell on holding this one out, to see what prompting does. */
    HOLD_OUT("hold-out"),
    /** Never asked: stands in place of a decision that could not be made for a fault of ours. */
    FAULT("fault");

    /** Those that are asked, in order. */
    static final List<Refusal> ASKED = List.copyOf(EnumSet.range(NO_PROFILE, HOLD_OUT));

    private final String code;

    Refusal(String code) {
        this.code = code;
    }

    /** The reason as it stands on the log and in metrics; never changes. */
    public String code() {
        return code;
    }
}
