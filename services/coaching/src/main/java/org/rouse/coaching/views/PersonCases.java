package org.rouse.coaching.views;

import java.util.List;
import org.rouse.contracts.v1.Case;

/** All cases of one person, in the order in which they were opened. */
public record PersonCases(String personId, List<Case> cases) {

    public PersonCases {
        cases = List.copyOf(cases);
    }

    /** Whether a coach has to look at it, or works on it. */
    public static boolean isLive(Case one) {
        return switch (one.getStatus()) {
            case CASE_STATUS_OPEN, CASE_STATUS_CLAIMED -> true;
            case CASE_STATUS_RESOLVED, CASE_STATUS_SETTLED, CASE_STATUS_UNSPECIFIED, UNRECOGNIZED -> false;
        };
    }
}
