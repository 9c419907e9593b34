package org.rouse.coaching.decision;

import java.time.Duration;
import java.util.Optional;
import org.rouse.coaching.decision.eligibility.Study;
import org.rouse.coaching.decision.nowcast.NowcastPolicy;

/**
 * A deployment's policy for decisions.
 *
 * @param deskBreaksUnderRedFlag whether a plain desk break may be prompted while a red flag stands
 * @param aerobicLifetime        how long after its finding an aerobic prompt stays useful
 * @param study                  the draw that some prompts are subject to, if any: a trial of their effect, or the hold-out
 * @param nowcast                policy of estimates for devices that report late
 * @param timetable              times of recurring messages
 * @param choiceSeed             seed of the draws that choose activities; it must be kept, or a replay gives other decisions
 */
public record DecisionPolicy(
        boolean deskBreaksUnderRedFlag,
        Duration aerobicLifetime,
        Optional<Study> study,
        NowcastPolicy nowcast,
        Timetable timetable,
        String choiceSeed) {

    /** The defaults of DOMAIN section 5; without a draw, which needs a seed. */
    public static DecisionPolicy defaults() {
        return new DecisionPolicy(
                false, Duration.ofHours(2), Optional.empty(), NowcastPolicy.defaults(), Timetable.defaults(), "choice");
    }

    /** A copy with a trial of the prompts' effect, or the hold-out. */
    public DecisionPolicy with(Study running) {
        return new DecisionPolicy(
                deskBreaksUnderRedFlag, aerobicLifetime, Optional.of(running), nowcast, timetable, choiceSeed);
    }
}
