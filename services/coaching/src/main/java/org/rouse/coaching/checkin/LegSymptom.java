package org.rouse.coaching.checkin;

/** What a person feels anew in a leg, told beside the safety list. */
public enum LegSymptom {
    PAIN_FURTHER_DOWN,
    NUMBNESS,
    WEAKNESS
}
