package org.rouse.coaching.views;

import java.util.Optional;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Outcome;

/**
 * A randomised decision.
 *
 * @param decision the parts that an analysis needs: time, kind, draw, length of the stretch, and suggestions with their probabilities
 * @param outcome  the person's behaviour after it, of the highest revision; empty while unknown
 */
public record DrawnDecision(Decision decision, Optional<Outcome> outcome) {}
