package org.rouse.coaching.decision;

import java.time.LocalDate;

/** Local days on which the person does not work, whatever weekday they are; both ends are inclusive. */
public record Holiday(LocalDate first, LocalDate last) {

    boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
