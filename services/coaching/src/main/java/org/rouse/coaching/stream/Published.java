package org.rouse.coaching.stream;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything published about a person's movement, by its keys on the log.
 *
 * @param days     local dates
 * @param findings ids, including those of retracted stretches
 */
record Published(List<LocalDate> days, List<String> findings) {

    /** All published keys. */
    static Published of(PersonContext on) {
        return before(on, Long.MAX_VALUE);
    }

    /** The keys of local days, weeks that end on one, and stretches that begin on a UTC day, before this one. */
    static Published before(PersonContext on, long epochDay) {
        Stream<String> stretches = on.core().published(on.timeline(), epochDay).stream()
                .map(minute -> Messages.stretchId(on.personId(), minute));
        Stream<String> weeks = on.timeline()
                .judgedBefore(epochDay)
                .mapToObj(LocalDate::ofEpochDay)
                .map(day -> Messages.aerobicId(on.personId(), day));
        return new Published(
                on.timeline()
                        .publishedBefore(epochDay)
                        .mapToObj(LocalDate::ofEpochDay)
                        .toList(),
                Stream.concat(stretches, weeks).toList());
    }
}
