package org.rouse.acceptance.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** An upload in the native format, written by hand so that the format itself is under test. */
public final class Upload {

    private final String source;
    private final Map<String, List<String>> arrays = new LinkedHashMap<>();

    private Upload(String source) {
        this.source = source;
    }

    /** An upload of one device; kind is wearable, phone, posture-sensor or self-report. */
    public static Upload from(String id, String kind) {
        return new Upload("{\"id\":\"" + id + "\",\"kind\":\"" + kind + "\"}");
    }

    public static Upload fromWatch() {
        return from("watch-1", "wearable");
    }

    /** Minute values from that instant on; a negative one stands for none. */
    public Upload series(String measure, Instant start, int... values) {
        StringJoiner list = new StringJoiner(",", "[", "]");
        for (int value : values) {
            list.add(value < 0 ? "null" : Integer.toString(value));
        }
        return element("series", "{\"measure\":\"%s\",\"start\":\"%s\",\"values\":%s}".formatted(measure, start, list));
    }

    /** The same value for so many minutes. */
    public Upload held(String measure, Instant start, int minutes, int value) {
        int[] values = new int[minutes];
        java.util.Arrays.fill(values, value);
        return series(measure, start, values);
    }

    public Upload sleep(Instant start, Instant end) {
        return element("sleep", "{\"id\":\"sleep-%s\",\"start\":\"%s\",\"end\":\"%s\"}".formatted(start, start, end));
    }

    /** Takes back all values of a measure within [start, end). */
    public Upload delete(String measure, Instant start, Instant end) {
        return element(
                "deletions", "{\"measure\":\"%s\",\"start\":\"%s\",\"end\":\"%s\"}".formatted(measure, start, end));
    }

    /** An element of any array, as JSON. */
    public Upload element(String array, String json) {
        arrays.computeIfAbsent(array, name -> new ArrayList<>()).add(json);
        return this;
    }

    public String json() {
        StringJoiner members = new StringJoiner(",", "{", "}");
        members.add("\"source\":" + source);
        arrays.forEach((name, elements) -> members.add("\"" + name + "\":[" + String.join(",", elements) + "]"));
        return members.toString();
    }
}
