package org.rouse.coaching.stream;

import static org.rouse.coaching.stream.SeededLife.Trait.BAD_LINE;
import static org.rouse.coaching.stream.SeededLife.Trait.CLEARED;
import static org.rouse.coaching.stream.SeededLife.Trait.CORRECTS;
import static org.rouse.coaching.stream.SeededLife.Trait.COUNTS_STEPS;
import static org.rouse.coaching.stream.SeededLife.Trait.DRIVES;
import static org.rouse.coaching.stream.SeededLife.Trait.IGNORES;
import static org.rouse.coaching.stream.SeededLife.Trait.LOSES_CHANNEL;
import static org.rouse.coaching.stream.SeededLife.Trait.MOVER;
import static org.rouse.coaching.stream.SeededLife.Trait.OPENS;
import static org.rouse.coaching.stream.SeededLife.Trait.REMEMBERED;
import static org.rouse.coaching.stream.SeededLife.Trait.SEATED;
import static org.rouse.coaching.stream.SeededLife.Trait.STANDS;
import static org.rouse.coaching.stream.SeededLife.Trait.STRANGER;
import static org.rouse.coaching.stream.SeededLife.Trait.TRAVELS;
import static org.rouse.coaching.stream.SeededLife.Trait.UPLOADS_LATE;
import static org.rouse.coaching.stream.SeededLife.Trait.WARNED;
import static org.rouse.coaching.stream.SeededLife.Trait.WATCHED_AT_NIGHT;
import static org.rouse.coaching.stream.SeededLife.Trait.WISHES;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** People who live unlike each other. */
final class SeededPeople {

    private SeededPeople() {}

    /** The people of those names, from one seed. */
    static List<SeededLife> of(Set<String> names) {
        return all(1).stream().filter(one -> names.contains(one.id())).toList();
    }

    static List<SeededLife> all(long seed) {
        return List.of(
                new SeededLife("ada", seed, ZoneId.of("Europe/Vienna"), Set.of(CLEARED, COUNTS_STEPS, REMEMBERED)),
                new SeededLife("bob", seed + 10, ZoneId.of("UTC"), Set.of(BAD_LINE, WISHES, CLEARED)),
                new SeededLife("cleo", seed + 20, ZoneId.of("America/New_York"), Set.of(MOVER, DRIVES, CORRECTS)),
                new SeededLife(
                        "dan",
                        seed + 30,
                        ZoneId.of("Europe/Vienna"),
                        Set.of(SEATED, BAD_LINE, COUNTS_STEPS, REMEMBERED)),
                new SeededLife(
                        "eve", seed + 40, ZoneId.of("Asia/Kolkata"), Set.of(WATCHED_AT_NIGHT, BAD_LINE, CORRECTS)),
                new SeededLife("fay", seed + 50, ZoneId.of("Europe/Vienna"), Set.of(WARNED, BAD_LINE, CLEARED, STANDS)),
                new SeededLife("gus", seed + 60, ZoneId.of("UTC"), Set.of(UPLOADS_LATE, CORRECTS, WISHES)),
                new SeededLife("hal", seed + 70, ZoneId.of("UTC"), Set.of(LOSES_CHANNEL, CLEARED, WARNED)),
                new SeededLife("jon", seed + 90, ZoneId.of("UTC"), Set.of(IGNORES, CLEARED, OPENS)),
                new SeededLife(
                        "kim", seed + 100, ZoneId.of("UTC"), Set.of(BAD_LINE, WARNED, WATCHED_AT_NIGHT, REMEMBERED)),
                new SeededLife(
                        "lea", seed + 110, ZoneId.of("UTC"), Set.of(BAD_LINE, WISHES, IGNORES, CLEARED, REMEMBERED)),
                new SeededLife("max", seed + 120, ZoneId.of("Europe/Vienna"), Set.of(TRAVELS, OPENS, MOVER)),
                new SeededLife("ida", seed + 80, ZoneId.of("UTC"), Set.of(STRANGER, CORRECTS)));
    }
}
