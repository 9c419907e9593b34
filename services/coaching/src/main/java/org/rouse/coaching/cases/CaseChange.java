package org.rouse.coaching.cases;

/** A requested change of cases. */
public sealed interface CaseChange {

    /** A change of one case. */
    sealed interface OfOne extends CaseChange {
        int number();
    }

    /** The caller takes the case on. */
    record Claim(int number) implements OfOne {}

    /** The case is given back: nobody works on it any more. */
    record Release(int number) implements OfOne {}

    record Resolve(int number, String note) implements OfOne {}

    /** A closed case has to be looked at again. */
    record Reopen(int number, String note) implements OfOne {}

    record Note(int number, String note) implements OfOne {}

    /**
     * A report of harm that may be related to what the person was told.
     *
     * @param activity in the words of workouts, or the id of an exercise; empty where no activity is related
     * @param serious  whether it needed treatment, or kept them from what they usually do
     */
    record ReportHarm(String text, String activity, boolean serious) implements CaseChange {}
}
