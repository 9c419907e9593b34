package org.rouse.ingest.format.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rouse.contracts.v1.InTransport;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Workout;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.WorkoutTimer;
import org.rouse.ingest.format.fit.protocol.FitMessage;

/**
 * The sessions of one file, each a typed workout while its timer ran. They are given when the file is over, since a file may hold them
 * before or after their records. A device that stopped in between never wrote its session: sport and records replace it. Laps and lengths
 * replace records where there are none.
 */
final class Sessions {

    private static final int SPORT_OF_SPORT = 0;
    private static final int SUB_SPORT_OF_SPORT = 1;
    private static final int SPORT_OF_LAP = 25;
    private static final int SUB_SPORT_OF_LAP = 39;
    private static final int START_TIME = 2;
    private static final int ELAPSED_OF_LAP = 7;
    private static final int TIMER_OF_LAP = 8;
    private static final int ELAPSED_OF_LENGTH = 3;
    private static final int TIMER_OF_LENGTH = 4;
    private static final int MOST = 1000;

    private final FitReading to;
    private final Marks records = new Marks();
    private final Marks laps = new Marks();
    private final TimerStops stops = new TimerStops();
    private final List<Written> written = new ArrayList<>();
    private String sport = "";

    private record Written(Session session, FitReading.Kept message) {}

    Sessions(FitReading to) {
        this.to = to;
    }

    /** The sport of the next session, stated at its beginning. */
    boolean sport(FitMessage message) {
        sport = Sports.name(message.value(SPORT_OF_SPORT), message.value(SUB_SPORT_OF_SPORT));
        return to.ignore("read for other messages: sport");
    }

    /** Adds the time of a record. */
    void recorded(long at) {
        records.at(at);
    }

    /** Adds a start or stop of the timer. */
    boolean timer(FitMessage event) throws BrokenRuleException {
        stops.event(event, to.time(event));
        return to.ignore("read for other messages: timer");
    }

    private boolean part(FitMessage message, int elapsedField, int timerField) {
        long start = to.clock().msOrAbsent(message.value(START_TIME));
        long elapsed = message.value(elapsedField);
        long timer = message.value(timerField);
        if (start == FitMessage.ABSENT || elapsed == FitMessage.ABSENT) {
            return to.unused(message);
        }
        if (timer == FitMessage.ABSENT || elapsed - timer <= Marks.APART_MS) {
            laps.during(start, start + elapsed);
        } else {
            laps.at(start);
            laps.at(start + elapsed);
        }
        return to.unused(message);
    }

    /** A lap also states its sport. */
    boolean lap(FitMessage message) {
        long of = message.value(SPORT_OF_LAP);
        if (sport.isEmpty() && of != FitMessage.ABSENT) {
            sport = Sports.name(of, message.value(SUB_SPORT_OF_LAP));
        }
        return part(message, ELAPSED_OF_LAP, TIMER_OF_LAP);
    }

    /** Adds one length of a pool. */
    boolean length(FitMessage message) {
        return part(message, ELAPSED_OF_LENGTH, TIMER_OF_LENGTH);
    }

    /** Keeps a session until the end of its file. */
    boolean read(FitMessage session) {
        if (written.size() == MOST) {
            finish();
        }
        written.add(new Written(Session.of(session, to.clock()), to.keep(session)));
        return false;
    }

    /** Gives all sessions, and the one that was never written, at the end of the file. */
    void finish() {
        List<Span> recorded = records.spans().isEmpty() ? laps.spans() : records.spans();
        for (Written each : written) {
            try {
                give(each.session(), spans(each.session(), recorded));
                to.accept(each.message().index());
            } catch (BrokenRuleException e) {
                to.refuse(each.message(), e);
            }
        }
        if (written.isEmpty() && !sport.isEmpty() && !recorded.isEmpty()) {
            Session unwritten = Session.unwritten(sport);
            try {
                give(unwritten, spans(unwritten, recorded));
            } catch (BrokenRuleException _) {
                // each record was read by itself: there is none that takes any time
            }
        }
        written.clear();
        sport = "";
    }

    private List<Span> spans(Session session, List<Span> recorded) throws BrokenRuleException {
        List<Span> spans = SessionSpans.of(session, recorded, stops.spans(), written.size() <= 1).stream()
                .filter(span -> span.length() != 0)
                .toList();
        if (spans.isEmpty()) {
            throw session.adrift()
                    ? new BrokenRuleException(
                            "start_time",
                            FitClock.SINCE_POWER_ON,
                            "counts from when the device was switched on, and nothing tells when")
                    : new BrokenRuleException(
                            "start_time", FitClock.MISSING, "must be there, or records of the session");
        }
        for (Span span : spans) {
            to.checkTime(span.startMs(), span.endMs());
        }
        return spans;
    }

    private void give(Session session, List<Span> spans) {
        int speed = session.speed(Span.sum(spans));
        Map<Span, Long> ran = ran(spans, session.untoldPauseMs(Span.sum(spans)));
        for (Span span : spans) {
            Interval.Builder interval = Interval.newBuilder()
                    .setId("session|" + span.startMs())
                    .setStartMs(span.startMs())
                    .setEndMs(span.endMs());
            if (Sports.isTransport(session.activity())) {
                to.interval(interval.setTransport(InTransport.getDefaultInstance()));
            } else {
                Workout.Builder workout =
                        Workout.newBuilder().setActivity(session.activity()).setSpeedMPerH(speed);
                to.interval(interval.setWorkout(new WorkoutTimer()
                        .ran(ran.getOrDefault(span, span.length()))
                        .tell(workout, span.startMs(), span.endMs())));
            }
        }
    }

    /** How long the timer ran in each span: a pause of unknown place is taken to lie in the longest ones. */
    private static Map<Span, Long> ran(List<Span> spans, long untoldPauseMs) {
        Map<Span, Long> ran = new HashMap<>();
        long left = untoldPauseMs;
        for (Span span : spans.stream()
                .sorted(Comparator.comparingLong(Span::length).reversed())
                .toList()) {
            long paused = Math.min(left, span.length());
            ran.put(span, span.length() - paused);
            left -= paused;
        }
        return ran;
    }
}
