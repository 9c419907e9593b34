package org.rouse.coaching.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rouse.coaching.decision.eligibility.QuietHours;
import org.rouse.coaching.movement.state.StateReader;
import org.rouse.coaching.movement.state.StateWriter;

/**
 * How often a person's devices report outside of quiet hours: the gaps between the latest reports. At night a phone may report hourly, or
 * not at all, but prompts depend on its reports by day. [ours]
 *
 * @param last    time of the latest report; the epoch for never
 * @param minutes between, oldest first; each at least 1
 */
record SyncGaps(Instant last, List<Integer> minutes) {

    /** The gaps of a person whose devices never reported. */
    static final SyncGaps NONE = new SyncGaps(Instant.EPOCH, List.of());

    /** The most gaps that are kept. */
    private static final int MOST = 9;

    /** The fewest gaps whose median counts. */
    private static final int LEAST = 4;

    private static final int VERSION = 1;
    private static final int LONGEST = 7 * 24 * 60;
    private static final Duration A_SYNC = Duration.ofMinutes(1);

    SyncGaps {
        minutes = List.copyOf(minutes);
    }

    /**
     * Adds a report. Reports within a minute are one; gaps that touch quiet hours are dropped.
     *
     * @param zone of the person
     */
    SyncGaps heard(Instant now, QuietHours quiet, ZoneId zone) {
        if (last.equals(Instant.EPOCH)) {
            return new SyncGaps(now, minutes);
        }
        if (now.isBefore(last.plus(A_SYNC))) {
            return this;
        }
        Instant longAgo = now.minus(Duration.ofMinutes(LONGEST));
        int gap = (int) quiet.outside(last.isBefore(longAgo) ? longAgo : last, now, zone)
                .toMinutes();
        if (gap < 1) {
            return new SyncGaps(now, minutes);
        }
        List<Integer> next = new ArrayList<>(minutes);
        next.add(gap);
        return new SyncGaps(now, next.subList(Math.max(0, next.size() - MOST), next.size()));
    }

    /** The median; empty while there are too few gaps. */
    Optional<Duration> every() {
        return minutes.size() < LEAST
                ? Optional.empty()
                : Optional.of(
                        Duration.ofMinutes(minutes.stream().sorted().toList().get(minutes.size() / 2)));
    }

    byte[] encode() {
        StateWriter out = new StateWriter(VERSION);
        out.signed(last.toEpochMilli());
        out.number(minutes.size());
        minutes.forEach(out::number);
        return out.toBytes();
    }

    static SyncGaps decode(byte[] bytes) {
        StateReader in = new StateReader("sync gaps", bytes, VERSION);
        Instant last = Instant.ofEpochMilli(in.signed());
        List<Integer> minutes = new ArrayList<>();
        for (int left = in.within(0, MOST); left > 0; left--) {
            minutes.add(in.within(0, LONGEST));
        }
        in.end();
        return new SyncGaps(last, minutes);
    }
}
