package org.rouse.coaching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.Finding;
import org.rouse.contracts.v1.Links;
import org.rouse.contracts.v1.StretchChange;

/** Evidence and priorities in any order: the same in the end. Each try is about people of its own. */
class PrioritiesProperties {

    private static final int MINUTES = 90;

    private static @Nullable Rig rig;
    private static int people;

    @BeforeContainer
    static void start() {
        rig = WatchAndPhone.rig();
    }

    @AfterContainer
    static void stop() {
        running().close();
    }

    private static Rig running() {
        if (rig == null) {
            throw new IllegalStateException("not started");
        }
        return rig;
    }

    @Property(tries = 12)
    void shouldFindTheSameStretchesWhateverTheOrderOfEvidenceAndPriorities(@ForAll long seed) {
        Random random = new Random(seed);
        List<Object> records = records(random);
        Stand inOrder = stand(records);

        List<Object> shuffled = new ArrayList<>(records);
        shuffled.addAll(records.subList(0, records.size() / 2));
        Collections.shuffle(shuffled, random);

        assertThat(stand(shuffled)).isEqualTo(inOrder);
    }

    /** The end state: stretches by their first minute, and days by date. */
    private record Stand(Map<Long, List<Long>> stretches, Map<String, DayView> days) {}

    private static Stand stand(List<Object> records) {
        Rig at = running();
        String person = "person-" + people++;
        for (Object each : records) {
            switch (each) {
                case Evidence evidence ->
                    at.evidence(evidence.toBuilder().setPersonId(person).build());
                case Links links ->
                    at.connected(links.toBuilder().setPersonId(person).build());
                default -> throw new IllegalArgumentException("neither evidence nor priorities");
            }
        }
        Map<Long, List<Long>> stretches = new TreeMap<>();
        for (Finding finding : at.findings()) {
            var stretch = finding.getStretch();
            if (stretch.getChange() == StretchChange.STRETCH_CHANGE_RETRACTED) {
                stretches.remove(stretch.getFirstMinute());
            } else {
                stretches.put(stretch.getFirstMinute(), List.of(stretch.getLastMinute(), (long)
                        stretch.getInterruptionMinutes()));
            }
        }
        Map<String, DayView> days = new TreeMap<>();
        at.days()
                .forEach(day -> days.put(
                        day.getLocalDate(),
                        day.toBuilder().clearChangedAtMs().clearPersonId().build()));
        return new Stand(stretches, days);
    }

    private static List<Object> records(Random random) {
        List<Object> records = new ArrayList<>();
        for (int at = 0; at < MINUTES; at += 15) {
            records.add(WatchAndPhone.steps("ada", "watch", at, walk(random)));
            records.add(WatchAndPhone.steps("ada", "phone", at, walk(random)));
        }
        for (int revision = 1; revision <= 3; revision++) {
            List<String> ids = new ArrayList<>(List.of("watch", "phone", "wearable"));
            Collections.shuffle(ids, random);
            records.add(WatchAndPhone.order(
                    "ada",
                    revision,
                    ids.subList(0, random.nextInt(ids.size() + 1)).toArray(String[]::new)));
        }
        return records;
    }

    private static int[] walk(Random random) {
        int[] cadences = {0, 0, 0, 60, 110, 140};
        return random.ints(15, 0, cadences.length).map(i -> cadences[i]).toArray();
    }
}
