package org.rouse.coaching.views;

import java.util.Optional;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Outcome;

/**
 * A decision that was left to a lot.
 *
 * @param decision as far as an analysis needs it: when, of what kind, the draw, the length of the stretch, and what was suggested with which
 *                 probability
 * @param outcome  what the person did after it, of the highest revision; empty while nothing is known
 */
public record DrawnDecision(Decision decision, Optional<Outcome> outcome) {}
