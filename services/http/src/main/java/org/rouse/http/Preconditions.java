package org.rouse.http;

import org.rouse.contracts.Expectation;

/** Refuses changes whose expectation fails, and changes that state none. */
public final class Preconditions {

    private Preconditions() {}

    /**
     * Passes where the current state is as expected.
     *
     * @param tag    the tag a read would answer now
     * @param exists whether anything exists
     * @throws ProblemException 412 where the expectation fails, 428 where something exists and the request states no expectation
     */
    public static void check(Expectation expected, String tag, boolean exists) {
        switch (expected.against(tag, exists)) {
            case MET -> {}
            case FAILED -> throw new ProblemException(Rule.PRECONDITION);
            case UNSAID -> throw new ProblemException(Rule.PRECONDITION_UNSAID);
        }
    }
}
