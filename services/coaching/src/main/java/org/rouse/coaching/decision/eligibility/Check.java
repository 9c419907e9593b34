package org.rouse.coaching.decision.eligibility;

/** One question that the gate asked, named by the refusal it would have led to, and whether the prompt passed it. */
public record Check(Refusal about, boolean passed) {}
