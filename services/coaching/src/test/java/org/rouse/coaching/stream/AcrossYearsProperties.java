package org.rouse.coaching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.rouse.coaching.Minutes;
import org.rouse.contracts.v1.Evidence;

/** Any order of records across ten years ends in the same days and stretches, and none is set aside. */
class AcrossYearsProperties {

    private static final Instant FROM = Instant.parse("2016-12-01T00:00:00Z");
    private static final int MINUTES = 9 * 365 * 1440;

    @Property(tries = 8)
    void shouldEndTheSameInAnyOrder(@ForAll long seed) {
        Random random = new Random(seed);
        List<Evidence> facts = new ArrayList<>();
        int near = random.nextInt(MINUTES);
        for (int i = 0; i < 25; i++) {
            int minute = random.nextInt(3) == 0 ? random.nextInt(MINUTES) : near + random.nextInt(180);
            facts.add(Minutes.backfill("ada", FROM.plusSeconds(60L * minute), minutes(random)).toBuilder()
                    .setReceivedAtMs(FROM.toEpochMilli() + random.nextInt(4))
                    .build());
        }
        List<Evidence> shuffled = new ArrayList<>(facts);
        shuffled.addAll(facts.subList(0, 5));
        Collections.shuffle(shuffled, random);

        assertThat(AcrossYearsTest.end(rig -> shuffled.forEach(rig::evidence)))
                .isEqualTo(AcrossYearsTest.end(rig -> facts.forEach(rig::evidence)));
    }

    private static String minutes(Random random) {
        StringBuilder minutes = new StringBuilder();
        while (minutes.length() < 40) {
            minutes.append("s".repeat(random.nextInt(30))).append("m".repeat(random.nextInt(4)));
            minutes.append(random.nextInt(4) == 0 ? "." : "");
        }
        return minutes.toString();
    }
}
