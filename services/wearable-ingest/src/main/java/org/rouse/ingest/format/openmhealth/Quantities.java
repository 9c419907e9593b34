package org.rouse.ingest.format.openmhealth;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/** Values with a unit, converted into the units of evidence. */
final class Quantities {

    private static final double MS_PER_DAY = 86_400_000.0;

    private static final Map<String, Double> MILLISECONDS = Map.ofEntries(
            Map.entry("ps", 1e-9),
            Map.entry("ns", 1e-6),
            Map.entry("us", 1e-3),
            Map.entry("ms", 1.0),
            Map.entry("sec", 1e3),
            Map.entry("min", 60e3),
            Map.entry("h", 3600e3),
            Map.entry("d", MS_PER_DAY),
            Map.entry("wk", 7 * MS_PER_DAY),
            Map.entry("Mo", 30 * MS_PER_DAY),
            Map.entry("yr", 365 * MS_PER_DAY));

    private static final Map<String, Double> METRES = Map.ofEntries(
            Map.entry("fm", 1e-15),
            Map.entry("pm", 1e-12),
            Map.entry("nm", 1e-9),
            Map.entry("um", 1e-6),
            Map.entry("mm", 1e-3),
            Map.entry("cm", 1e-2),
            Map.entry("m", 1.0),
            Map.entry("km", 1e3),
            Map.entry("in", 0.0254),
            Map.entry("ft", 0.3048),
            Map.entry("yd", 0.9144),
            Map.entry("mi", 1609.344));

    /** A hundred years: more than any rule allows, and far from overflow. */
    private static final double MOST_MS = 36_500 * MS_PER_DAY;

    private Quantities() {}

    /** A duration, limited to a hundred years either way; empty where absent. */
    static OptionalLong milliseconds(JsonNode duration) {
        OptionalDouble ms = in(MILLISECONDS, duration);
        return ms.isPresent()
                ? OptionalLong.of(Math.round(Math.clamp(ms.getAsDouble(), -MOST_MS, MOST_MS)))
                : OptionalLong.empty();
    }

    /** A length in metres; empty where absent. */
    static OptionalDouble metres(JsonNode length) {
        return in(METRES, length);
    }

    /** The number of a value with a unit, or of a bare number; empty where absent or too large. */
    static OptionalDouble number(JsonNode quantity) {
        JsonNode value = quantity.isObject() ? quantity.path("value") : quantity;
        double number = value.isNumber() ? value.asDouble(Double.NaN) : Double.NaN;
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    private static OptionalDouble in(Map<String, Double> factors, JsonNode quantity) {
        Double factor = factors.get(quantity.path("unit").asString(""));
        OptionalDouble number = number(quantity);
        return factor == null || number.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(number.getAsDouble() * factor);
    }
}
