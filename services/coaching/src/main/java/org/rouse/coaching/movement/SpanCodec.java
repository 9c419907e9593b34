package org.rouse.coaching.movement;

/** A span as bytes, its identity and its value. */
final class SpanCodec {

    private SpanCodec() {}

    static void write(StateWriter out, Span span) {
        out.octet(span.kind().code());
        out.text(span.id());
        out.signed(span.version());
        value(out, span);
    }

    /** All but identity and version, for telling two of one version apart. */
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
            }
            case Span.PostureHeld p -> out.octet(p.posture().code());
            case Span.Sleep s -> out.octet(s.asleep() ? 1 : 0);
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

    static Span read(StateReader in) {
        int code = in.octet();
        SpanKind kind =
                SpanKind.ofCode(code).orElseThrow(() -> in.corrupt(new IllegalArgumentException("span kind " + code)));
        String id = in.text();
        long version = in.signed();
        long start = in.number();
        long end = start + in.within(1, (int) Span.LONGEST.toMillis());
        return switch (kind) {
            case WORKOUT -> new Span.Workout(id, start, end, version, in.text(), (int) in.signed(), (int) in.signed());
            case POSTURE -> new Span.PostureHeld(id, start, end, version, Posture.ofCode(in.octet()));
            case SLEEP -> new Span.Sleep(id, start, end, version, in.octet() == 1);
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
