package org.rouse.coaching.movement.minutes;

import java.util.ArrayList;
import java.util.List;
import org.rouse.coaching.movement.evidence.Pause;
import org.rouse.coaching.movement.evidence.Posture;
import org.rouse.coaching.movement.evidence.Span;
import org.rouse.coaching.movement.evidence.SpanKind;
import org.rouse.coaching.movement.state.StateReader;
import org.rouse.coaching.movement.state.StateWriter;

/**
 * Encodes a span: its identity and its value. A workout without known pauses has the bytes of the time before pauses were stored; one with
 * pauses is marked beside its kind, as is a sleep that is a part.
 */
final class SpanCodec {

    /** Set beside the kind of a workout with known pauses. */
    private static final int PAUSED = 0x40;

    /** Set beside the kind of a sleep that is a part. */
    private static final int PART = 0x40;

    private SpanCodec() {}

    static void write(StateWriter out, Span span) {
        out.octet(span.kind().code() | mark(span));
        out.text(span.id());
        out.signed(span.version());
        value(out, span);
    }

    /** All but identity and version, for comparing two facts of one version. */
    static byte[] value(Span span) {
        StateWriter out = new StateWriter(0);
        value(out, span);
        return out.toBytes();
    }

    private static void value(StateWriter out, Span span) {
        out.number(span.startMs());
        out.number(span.endMs() - span.startMs());
        switch (span) {
            case Span.Workout w -> {
                out.text(w.activity());
                out.signed(w.metThousandths());
                out.signed(w.speedMetresPerHour());
                if (isPaused(w)) {
                    pauses(out, w);
                }
            }
            case Span.PostureHeld p -> out.octet(p.posture().code());
            case Span.Sleep s -> {
                out.octet(s.asleep() ? 1 : 0);
                if (!s.partOf().isEmpty()) {
                    out.text(s.partOf());
                }
            }
            case Span.Wear w -> out.octet(w.worn() ? 1 : 0);
            case Span.Still _, Span.Transport _ -> {}
            case Span.Slot s -> {
                out.text(s.activity());
                out.signed(s.activeMs());
                out.signed(s.intensity());
                out.signed(s.steps());
                out.signed(s.metThousandths());
            }
            case Span.Steps s -> out.signed(s.stepsThousandths());
            case Span.Intensity i -> out.signed(i.intensity());
        }
    }

    private static int mark(Span span) {
        return switch (span) {
            case Span.Workout w -> isPaused(w) ? PAUSED : 0;
            case Span.Sleep s -> s.partOf().isEmpty() ? 0 : PART;
            case Span.PostureHeld _,
                    Span.Wear _,
                    Span.Still _,
                    Span.Slot _,
                    Span.Steps _,
                    Span.Intensity _,
                    Span.Transport _ -> 0;
        };
    }

    private static boolean isPaused(Span.Workout workout) {
        return workout.activeMs() > 0 || !workout.pauses().isEmpty();
    }

    private static void pauses(StateWriter out, Span.Workout workout) {
        out.number(workout.activeMs());
        out.number(workout.pauses().size());
        for (Pause pause : workout.pauses()) {
            out.number(pause.startMs() - workout.startMs());
            out.number(pause.ms());
        }
    }

    private static Span pausedWorkout(StateReader in, Span.Workout plain) {
        int length = (int) (plain.endMs() - plain.startMs());
        long activeMs = in.within(0, length);
        int count = in.within(0, length);
        List<Pause> pauses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long start = plain.startMs() + in.within(0, length);
            pauses.add(new Pause(start, start + in.within(1, length)));
        }
        return new Span.Workout(
                plain.id(),
                plain.startMs(),
                plain.endMs(),
                plain.version(),
                plain.activity(),
                plain.metThousandths(),
                plain.speedMetresPerHour(),
                pauses,
                activeMs);
    }

    static Span read(StateReader in) {
        int marked = in.octet();
        boolean paused = marked == (SpanKind.WORKOUT.code() | PAUSED);
        boolean part = marked == (SpanKind.SLEEP.code() | PART);
        int code = paused ? marked & ~PAUSED : part ? marked & ~PART : marked;
        SpanKind kind =
                SpanKind.ofCode(code).orElseThrow(() -> in.corrupt(new IllegalArgumentException("span kind " + code)));
        String id = in.text();
        long version = in.signed();
        long start = in.number();
        long end = start + in.within(1, (int) Span.LONGEST.toMillis());
        return switch (kind) {
            case WORKOUT -> {
                Span.Workout plain =
                        new Span.Workout(id, start, end, version, in.text(), (int) in.signed(), (int) in.signed());
                yield paused ? pausedWorkout(in, plain) : plain;
            }
            case POSTURE -> new Span.PostureHeld(id, start, end, version, Posture.ofCode(in.octet()));
            case SLEEP -> new Span.Sleep(id, start, end, version, in.octet() == 1, part ? in.text() : "");
            case WEAR -> new Span.Wear(id, start, end, version, in.octet() == 1);
            case STILL -> new Span.Still(id, start, end, version);
            case SLOT ->
                new Span.Slot(
                        id, start, end, version, in.text(), in.signed(), (int) in.signed(), (int) in.signed(), (int)
                                in.signed());
            case STEPS -> new Span.Steps(id, start, end, version, in.signed());
            case INTENSITY -> new Span.Intensity(id, start, end, version, (int) in.signed());
            case TRANSPORT -> new Span.Transport(id, start, end, version);
        };
    }
}
