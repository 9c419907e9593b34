package org.rouse.coaching.decision;

import java.time.Duration;
import java.util.Optional;
import org.rouse.coaching.decision.eligibility.Study;
import org.rouse.coaching.decision.nowcast.NowcastPolicy;

/**
 * What a deployment lays down for decisions.
 *
 * @param deskBreaksUnderRedFlag whether a plain desk break may be prompted while a red flag stands
 * @param aerobicLifetime        how long after its finding an aerobic prompt still makes sense
 * @param study                  the lot that some prompts are left to, if any: a trial of their effect, or the hold-out
 * @param nowcast                what is likely where a device tells late
 * @param timetable              when what comes round by the calendar is told
 * @param choiceSeed             of the draws that choose activities; kept, or a decision made again is another
 */
public record DecisionPolicy(
        boolean deskBreaksUnderRedFlag,
        Duration aerobicLifetime,
        Optional<Study> study,
        NowcastPolicy nowcast,
        Timetable timetable,
        String choiceSeed) {

    /** DOMAIN section 5; nothing left to a lot, which needs a seed. */
    public static DecisionPolicy defaults() {
        return new DecisionPolicy(
                false, Duration.ofHours(2), Optional.empty(), NowcastPolicy.defaults(), Timetable.defaults(), "choice");
    }

    /** With a trial of the prompts' effect, or the hold-out. */
    public DecisionPolicy with(Study running) {
        return new DecisionPolicy(
                deskBreaksUnderRedFlag, aerobicLifetime, Optional.of(running), nowcast, timetable, choiceSeed);
    }
}
