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
 * How often somebody's devices tell anything new while the person may be told anything: the time between the last few times they did, but
 * for quiet hours. At night a phone may tell hourly, or nothing at all, and what it does by day is what can be prompted on. [ours]
 *
 * @param last    when they last did; the epoch for never
 * @param minutes between, oldest first; each at least 1
 */
record SyncGaps(Instant last, List<Integer> minutes) {

    /** Of somebody whose devices told nothing yet. */
    static final SyncGaps NONE = new SyncGaps(Instant.EPOCH, List.of());

    /** So many are kept. */
    private static final int MOST = 9;

    /** From so many on their median says how often. */
    private static final int LEAST = 4;

    private static final int VERSION = 1;
    private static final int LONGEST = 7 * 24 * 60;
    private static final Duration A_SYNC = Duration.ofMinutes(1);

    SyncGaps {
        minutes = List.copyOf(minutes);
    }

    /**
     * What comes within a minute is one sync; and of a gap that lies in quiet hours nothing is kept.
     *
     * @param zone where the person is
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

    /** The median; empty while too little is known. */
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
