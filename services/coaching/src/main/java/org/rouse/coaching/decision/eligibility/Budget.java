package org.rouse.coaching.decision.eligibility;

/**
 * Prompts of a local day.
 *
 * @param most that may go out
 * @param sent that have
 */
public record Budget(int most, int sent) {}
