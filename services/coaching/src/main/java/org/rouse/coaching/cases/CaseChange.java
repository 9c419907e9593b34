package org.rouse.coaching.cases;

/** What somebody asks to be done. */
public sealed interface CaseChange {

    /** One case is changed. */
    sealed interface OfOne extends CaseChange {
        int number();
    }

    /** Whoever asks takes it on. */
    record Claim(int number) implements OfOne {}

    /** Nobody works on it any more. */
    record Release(int number) implements OfOne {}

    record Resolve(int number, String note) implements OfOne {}

    /** What was closed has to be looked at again. */
    record Reopen(int number, String note) implements OfOne {}

    record Note(int number, String note) implements OfOne {}

    /**
     * Harm that may have to do with what the person was told.
     *
     * @param activity in the words of workouts, or the id of an exercise; empty where it has to do with none
     * @param serious  whether it needed treatment, or kept them from what they usually do
     */
    record ReportHarm(String text, String activity, boolean serious) implements CaseChange {}
}
