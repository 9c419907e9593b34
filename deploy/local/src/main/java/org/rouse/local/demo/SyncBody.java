package org.rouse.local.demo;

import java.time.Instant;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The upload of the person's wristband: its minutes since the last time, and a night's sleep once it is over. */
final class SyncBody {

    private SyncBody() {}

    /**
     * The minutes [from, to), counted from the person's first, in the native format.
     */
    static String of(DemoPerson person, int from, int to) {
        String start = at(person, from);
        StringBuilder body = new StringBuilder(512)
                .append("{\"source\":{\"id\":\"wristband\",\"kind\":\"wearable\",\"provider\":\"replay\"},\"series\":[")
                .append(series("steps", start, person::stepsAt, from, to))
                .append(',')
                .append(series("intensity", start, person::intensityAt, from, to))
                .append(']');
        String sleep = sleepEnding(person, from, to);
        if (!sleep.isEmpty()) {
            body.append(",\"sleep\":[").append(sleep).append(']');
        }
        return body.append('}').toString();
    }

    private static String series(String measure, String start, IntUnaryOperator values, int from, int to) {
        String numbers = IntStream.range(from, to)
                .map(values)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
        return "{\"measure\":\"" + measure + "\",\"start\":\"" + start + "\",\"values\":[" + numbers + "]}";
    }

    /** The sleep whose first waking minute is among these. */
    private static String sleepEnding(DemoPerson person, int from, int to) {
        StringBuilder spans = new StringBuilder();
        for (int i = Math.max(1, from); i < to; i++) {
            if (person.isAsleepAt(i - 1) && !person.isAsleepAt(i)) {
                int begin = i - 1;
                while (begin > 0 && person.isAsleepAt(begin - 1)) {
                    begin--;
                }
                spans.append(spans.isEmpty() ? "" : ",")
                        .append("{\"start\":\"")
                        .append(at(person, begin))
                        .append("\",\"end\":\"")
                        .append(at(person, i))
                        .append("\",\"stage\":\"asleep\"}");
            }
        }
        return spans.toString();
    }

    private static String at(DemoPerson person, int minute) {
        return Instant.ofEpochSecond((person.firstMinute() + minute) * 60).toString();
    }
}
