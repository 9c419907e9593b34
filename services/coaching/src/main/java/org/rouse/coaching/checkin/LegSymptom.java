package org.rouse.coaching.checkin;

/** A new symptom in a leg, reported beside the safety list. */
public enum LegSymptom {
    PAIN_FURTHER_DOWN,
    NUMBNESS,
    WEAKNESS
}
