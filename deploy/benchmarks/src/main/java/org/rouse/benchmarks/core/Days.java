package org.rouse.benchmarks.core;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.rouse.benchmarks.samples.PersonMinutes;
import org.rouse.coaching.movement.evidence.EvidenceBatch;
import org.rouse.coaching.movement.evidence.Measure;
import org.rouse.coaching.movement.evidence.MinuteColumn;
import org.rouse.coaching.movement.evidence.SourceKind;
import org.rouse.coaching.movement.evidence.SourceRef;

/** A week of many people, as whole days and as the pieces a live device sends. */
@State(Scope.Thread)
public class Days {

    static final int MINUTES_OF_DAY = 1440;
    static final int DAYS = 7;
    static final int LIVE_MINUTES = 15;
    static final long FIRST_DAY = 20_000;

    private static final int PEOPLE = 64;
    private static final SourceRef WATCH = new SourceRef("watch-1", SourceKind.WEARABLE);

    private final List<List<EvidenceBatch>> weeks = new ArrayList<>();
    private final List<List<EvidenceBatch>> liveDays = new ArrayList<>();
    private int next;

    @Setup(Level.Trial)
    public void make() {
        for (int person = 0; person < PEOPLE; person++) {
            List<EvidenceBatch> week = new ArrayList<>();
            for (int day = 0; day < DAYS; day++) {
                week.add(batch(person, (FIRST_DAY + day) * MINUTES_OF_DAY, MINUTES_OF_DAY));
            }
            weeks.add(week);
            List<EvidenceBatch> pieces = new ArrayList<>();
            for (int minute = 0; minute < MINUTES_OF_DAY; minute += LIVE_MINUTES) {
                pieces.add(batch(person, FIRST_DAY * MINUTES_OF_DAY + minute, LIVE_MINUTES));
            }
            liveDays.add(pieces);
        }
    }

    List<EvidenceBatch> week() {
        return weeks.get(turn());
    }

    List<EvidenceBatch> liveDay() {
        return liveDays.get(turn());
    }

    private int turn() {
        next = (next + 1) % PEOPLE;
        return next;
    }

    private static EvidenceBatch batch(int person, long firstMinute, int minutes) {
        PersonMinutes made = PersonMinutes.of(person * 1_000_003L + firstMinute, firstMinute, minutes);
        return new EvidenceBatch(
                WATCH,
                List.of(
                        new MinuteColumn(Measure.STEPS, firstMinute, made.steps(), 1),
                        new MinuteColumn(Measure.HEART_RATE_BPM, firstMinute, made.heartRate(), 1),
                        new MinuteColumn(Measure.INTENSITY, firstMinute, made.intensity(), 1)),
                List.of(),
                List.of(),
                false);
    }
}
