package org.rouse.acceptance.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rouse.acceptance.people.Stretch;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Finding;
import org.rouse.contracts.v1.StretchChange;
import org.rouse.contracts.v1.StretchFinding;

/**
 * Waits until everything sent has come through: the topology has committed all evidence, and the view of each person equals the sum of the
 * findings on the log.
 */
public final class Settlement {

    private static final String TOPOLOGY = "rouse-coaching-3";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int DAY = 1440;

    private Settlement() {}

    /** Waits for all stretches of these people; returns them by person. */
    public static Map<String, List<Stretch>> reach(RunningSystem system, Set<String> personIds) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() ->
                        system.log().hasRead(TOPOLOGY, List.of(Topics.ACTIVITY, Topics.SITTING_TIME, Topics.COMMAND)));
        Map<String, List<Stretch>> found = folded(system, personIds);
        found.forEach((personId, stretches) -> await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(viewed(system, personId, stretches))
                        .as("the view of %s shows what the findings say", personId)
                        .isEqualTo(stretches)));
        return found;
    }

    private static List<Stretch> viewed(RunningSystem system, String personId, List<Stretch> stretches) {
        if (stretches.isEmpty()) {
            return List.of();
        }
        return system.views().stretches(personId, date(stretches.getFirst()), date(stretches.getLast()));
    }

    /** The sum of the findings: the last of each, unless it retracts the stretch. */
    private static Map<String, List<Stretch>> folded(RunningSystem system, Set<String> personIds) {
        Map<String, SortedMap<Long, Stretch>> folded = new HashMap<>();
        personIds.forEach(personId -> folded.put(personId, new TreeMap<>()));
        for (Finding finding : system.log().of(Topics.FINDING, Finding.parser(), personIds)) {
            SortedMap<Long, Stretch> stretches = folded.get(finding.getPersonId());
            if (stretches == null || !finding.hasStretch()) {
                continue;
            }
            StretchFinding stretch = finding.getStretch();
            if (stretch.getChange() == StretchChange.STRETCH_CHANGE_RETRACTED) {
                stretches.remove(stretch.getFirstMinute());
            } else {
                stretches.put(stretch.getFirstMinute(), read(stretch));
            }
        }
        Map<String, List<Stretch>> result = new TreeMap<>();
        folded.forEach((personId, stretches) -> result.put(personId, List.copyOf(stretches.values())));
        return result;
    }

    private static Stretch read(StretchFinding stretch) {
        return new Stretch(
                stretch.getFirstMinute(),
                stretch.getLastMinute(),
                stretch.getInterruptions(),
                stretch.getInterruptionMinutes(),
                stretch.getEnd().name().substring("STRETCH_END_".length()).toLowerCase(Locale.ROOT));
    }

    private static LocalDate date(Stretch stretch) {
        return LocalDate.ofEpochDay(Math.floorDiv(stretch.first(), DAY));
    }
}
