package org.rouse.coaching.checkin;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The Roland-Morris disability questionnaire of 24 statements: its score is how many hold today, 0-24, more is worse. A statement left out
 * leaves no score: nothing is filled in for it.
 */
public final class Rmdq {

    /** How many statements there are. */
    public static final int STATEMENTS = 24;

    private Rmdq() {}

    /**
     * The score; empty unless every statement is answered.
     *
     * @param answers in the order of the questionnaire; empty where one was left out
     */
    public static OptionalInt score(List<Optional<Boolean>> answers) {
        if (answers.size() != STATEMENTS || answers.stream().anyMatch(Optional::isEmpty)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                (int) answers.stream().filter(Optional::orElseThrow).count());
    }
}
