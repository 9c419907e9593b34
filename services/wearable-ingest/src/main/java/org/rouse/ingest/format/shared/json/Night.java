package org.rouse.ingest.format.shared.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Sleep;
import org.rouse.contracts.v1.SleepStage;

/**
 * One sleep with its stages. Where there are stages, sleep is from the start of the first one asleep to the end of the last one: reading in
 * bed is no sleep. Time awake in between is given beside it, where it covers a whole minute.
 */
public final class Night {

    private static final long MINUTE_MS = 60_000;

    private final List<Stage> awake = new ArrayList<>(0);
    private long firstAsleepMs = Long.MAX_VALUE;
    private long lastAsleepMs = Long.MIN_VALUE;

    private record Stage(long startMs, long endMs) {

        /** Less than a minute is a part of a minute that is asleep. */
        boolean holdsAMinute() {
            return Math.ceilDiv(startMs, MINUTE_MS) < Math.floorDiv(endMs, MINUTE_MS);
        }
    }

    /** Adds one stage; those outside of the night and those that end before they start are skipped. */
    public void stage(long startMs, long endMs, boolean asleep) {
        if (endMs <= startMs) {
            return;
        }
        if (asleep) {
            firstAsleepMs = Math.min(firstAsleepMs, startMs);
            lastAsleepMs = Math.max(lastAsleepMs, endMs);
        } else {
            awake.add(new Stage(startMs, endMs));
        }
    }

    /**
     * The sleep of a night whose id, times and version are given, and after it the times awake in it. These are identified by the night's
     * id and their place, and are given as parts of the night, so that a later version of it replaces them all, however many it has.
     */
    public List<Interval> sleep(Interval.Builder night) {
        long start = Math.max(night.getStartMs(), firstAsleepMs);
        long end = Math.min(night.getEndMs(), lastAsleepMs);
        if (start < end) {
            night.setStartMs(start).setEndMs(end);
        }
        List<Interval> facts = new ArrayList<>();
        facts.add(with(night, night.getId(), SleepStage.SLEEP_STAGE_ASLEEP));
        for (Stage stage : firstAsleepMs > lastAsleepMs ? List.<Stage>of() : joined()) {
            long from = Math.max(stage.startMs, night.getStartMs());
            long to = Math.min(stage.endMs, night.getEndMs());
            if (new Stage(from, to).holdsAMinute()) {
                Interval.Builder part = night.clone()
                        .setId(night.getId() + "|awake|" + facts.size())
                        .setStartMs(from)
                        .setEndMs(to);
                facts.add(with(part, night.getId(), SleepStage.SLEEP_STAGE_AWAKE));
            }
        }
        return List.copyOf(facts);
    }

    private static Interval with(Interval.Builder span, String night, SleepStage stage) {
        return span.setSleep(Sleep.newBuilder().setStage(stage).setPartOf(night))
                .build();
    }

    private List<Stage> joined() {
        List<Stage> joined = new ArrayList<>();
        for (Stage stage :
                awake.stream().sorted(Comparator.comparingLong(Stage::startMs)).toList()) {
            Stage before = joined.isEmpty() ? null : joined.getLast();
            if (before != null && stage.startMs <= before.endMs) {
                joined.removeLast();
                joined.add(new Stage(before.startMs, Math.max(before.endMs, stage.endMs)));
            } else {
                joined.add(stage);
            }
        }
        return joined;
    }
}
