package org.rouse.coaching.decision;

import java.time.LocalDate;

/** Local days on which somebody does not work, whatever day of the week they are; both ends are of it. */
public record Holiday(LocalDate first, LocalDate last) {

    boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
