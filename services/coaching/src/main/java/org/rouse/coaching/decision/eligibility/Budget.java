package org.rouse.coaching.decision.eligibility;

/**
 * The budget of prompts of a local day.
 *
 * @param most prompts that may be sent
 * @param sent prompts that were sent
 */
public record Budget(int most, int sent) {}
