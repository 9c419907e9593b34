package org.rouse.benchmarks.samples;

import java.nio.charset.StandardCharsets;

/** Uploads in the native JSON format, one device and three columns each. */
public final class NativeBodies {

    private NativeBodies() {}

    /** The body of a {@code POST /v1/sync} that carries exactly these minutes. */
    public static byte[] of(PersonMinutes minutes) {
        String start = minutes.at(0).toString();
        StringBuilder json = new StringBuilder(256 + minutes.minutes() * 9);
        json.append(
                "{\"source\":{\"id\":\"watch-1\",\"kind\":\"wearable\",\"provider\":\"bench\",\"model\":\"w1\"},\"series\":[");
        series(json, "steps", start, minutes.steps());
        series(json.append(','), "heart-rate", start, minutes.heartRate());
        series(json.append(','), "intensity", start, minutes.intensity());
        return json.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void series(StringBuilder json, String measure, String start, int[] values) {
        json.append("{\"measure\":\"")
                .append(measure)
                .append("\",\"start\":\"")
                .append(start)
                .append("\",\"values\":[");
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                json.append(',');
            }
            json.append(values[i]);
        }
        json.append("]}");
    }
}
