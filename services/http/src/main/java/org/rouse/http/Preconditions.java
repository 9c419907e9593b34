package org.rouse.http;

import org.rouse.contracts.Expectation;

/** Refuses changes of what is not as they expect, or that do not say what they expect to replace. */
public final class Preconditions {

    private Preconditions() {}

    /**
     * Passes where what is there is as expected.
     *
     * @param tag    what reading answers now
     * @param exists whether anything is there
     * @throws ProblemException 412 where it is not as expected, 428 where something is there and nothing is said
     */
    public static void check(Expectation expected, String tag, boolean exists) {
        switch (expected.against(tag, exists)) {
            case MET -> {}
            case FAILED -> throw new ProblemException(Rule.PRECONDITION);
            case UNSAID -> throw new ProblemException(Rule.PRECONDITION_UNSAID);
        }
    }
}
