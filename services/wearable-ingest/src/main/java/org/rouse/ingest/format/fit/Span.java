package org.rouse.ingest.format.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A span of time in milliseconds since 1970-01-01T00:00Z, its end not included. */
record Span(long startMs, long endMs) {

    long length() {
        return endMs - startMs;
    }

    /** The remaining parts without another span, in order. */
    List<Span> without(Span other) {
        if (length() == 0) {
            return List.of();
        }
        if (other.endMs <= startMs || other.startMs >= endMs) {
            return List.of(this);
        }
        List<Span> left = new ArrayList<>(2);
        if (other.startMs > startMs) {
            left.add(new Span(startMs, other.startMs));
        }
        if (other.endMs < endMs) {
            left.add(new Span(other.endMs, endMs));
        }
        return left;
    }

    /** The remaining parts of these spans without those, in order. */
    static List<Span> without(List<Span> these, List<Span> those) {
        List<Span> left = these.stream().filter(span -> span.length() > 0).toList();
        for (Span each : those) {
            left = left.stream().flatMap(span -> span.without(each).stream()).toList();
        }
        return left;
    }

    /** The same time in order, without overlaps. */
    static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span :
                spans.stream().sorted(Comparator.comparingLong(Span::startMs)).toList()) {
            if (!merged.isEmpty() && span.startMs <= merged.getLast().endMs) {
                Span last = merged.removeLast();
                merged.add(new Span(last.startMs, Math.max(last.endMs, span.endMs)));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    static long sum(List<Span> spans) {
        return spans.stream().mapToLong(Span::length).sum();
    }
}
