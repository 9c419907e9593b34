package org.rouse.coaching.checkin;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The Roland-Morris disability questionnaire of 24 statements: its score is how many apply today, 0-24, more is worse. With a statement
 * left out there is no score: nothing is filled in for it.
 */
public final class Rmdq {

    /** The number of statements. */
    public static final int STATEMENTS = 24;

    private Rmdq() {}

    /**
     * The score; empty unless every statement is answered.
     *
     * @param answers in the order of the questionnaire; empty for one that was left out
     */
    public static OptionalInt score(List<Optional<Boolean>> answers) {
        if (answers.size() != STATEMENTS || answers.stream().anyMatch(Optional::isEmpty)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                (int) answers.stream().filter(Optional::orElseThrow).count());
    }
}
