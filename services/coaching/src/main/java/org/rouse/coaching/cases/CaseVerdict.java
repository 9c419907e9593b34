package org.rouse.coaching.cases;

import java.util.List;
import org.rouse.coaching.command.Rejection;

/** What becomes of a command. */
public sealed interface CaseVerdict {

    /**
     * It is done.
     *
     * @param number of the case it is about
     * @param events none where the case was so already
     */
    record Accepted(int number, List<CaseEvent> events) implements CaseVerdict {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Refused(Rejection why) implements CaseVerdict {}
}
