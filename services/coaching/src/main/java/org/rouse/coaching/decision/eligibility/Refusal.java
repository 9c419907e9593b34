package org.rouse.coaching.decision.eligibility;

import java.util.EnumSet;
import java.util.List;

/** Why a prompt is withheld. The constants are in the order in which the gate asks (DOMAIN section 5). */
public enum Refusal {
    /** The person is unknown: neither the zone of the quiet hours nor the clearance is known. */
    NO_PROFILE("no-profile"),
    /** The person took back their consent to being prompted, or to any look at their health data. */
    NOT_AGREED("not-agreed"),
    /** The person, or their coach for them, paused everything. */
    PAUSED("paused"),
    /** A red flag stands; only a coach ends it. */
    RED_FLAG("red-flag"),
    /** The person reported pain: no exercise for 48 hours. Breaks go on. */
    HURTS("hurts"),
    /** A flare stands: no catch-up, and no session. Breaks go on. */
    FLARE("flare"),
    /** The provider's go-ahead for exercise is missing. */
    NO_CLEARANCE("no-clearance"),
    /** The finding was history when it was made. */
    NOT_LIVE("not-live"),
    /** The moment has passed. */
    EXPIRED("expired"),
    /** The stretch is known to have ended. */
    MOVED("moved"),
    /** A break was planned, and the person has a live device. */
    SEEN_LIVE("seen-live"),
    /** Too little of the day is known to review it. */
    NO_DATA("no-data"),
    /** The person slept at the newest evidence. */
    SLEEP("sleep"),
    /** Part of the stretch was spent in a vehicle. */
    TRANSPORT("transport"),
    DO_NOT_DISTURB("do-not-disturb"),
    CALENDAR_BUSY("calendar-busy"),
    QUIET_HOURS("quiet-hours"),
    COOL_DOWN("cool-down"),
    DAILY_BUDGET("daily-budget"),
    /** The rest of the day's budget is kept for longer stretches, or for later. */
    BUDGET_SPREAD("budget-spread"),
    /** The person has no usable channel: a draw made for them would have no meaning. */
    NO_CHANNEL("no-channel"),
    /** The draw of a study fell on not prompting. */
    STUDY("study"),
    /** The draw fell on holding this one out, to measure the effect of prompting. */
    HOLD_OUT("hold-out"),
    /** Never asked: withdraws a prompt whose suggestion is to be avoided since, by what was noted of activities or conditions. */
    TO_AVOID("to-avoid"),
    /** Never asked: replaces a decision that could not be made because of a bug. */
    FAULT("fault");

    /** The refusals that are asked, in order. */
    static final List<Refusal> ASKED = List.copyOf(EnumSet.range(NO_PROFILE, HOLD_OUT));

    private final String code;

    Refusal(String code) {
        this.code = code;
    }

    /** The reason on the log and in metrics; never changes. */
    public String code() {
        return code;
    }
}
