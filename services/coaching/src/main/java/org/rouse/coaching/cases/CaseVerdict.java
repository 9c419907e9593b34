package org.rouse.coaching.cases;

import java.util.List;
import org.rouse.coaching.command.Rejection;

/** The verdict on a command. */
public sealed interface CaseVerdict {

    /**
     * The command is accepted.
     *
     * @param number of the case it is about
     * @param events none where the case is in that state already
     */
    record Accepted(int number, List<CaseEvent> events) implements CaseVerdict {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Refused(Rejection why) implements CaseVerdict {}
}
