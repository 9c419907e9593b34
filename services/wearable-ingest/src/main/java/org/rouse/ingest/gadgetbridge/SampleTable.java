package org.rouse.ingest.gadgetbridge;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A table of samples, most often by the minute, of the devices of one maker. Source: Gadgetbridge, its database generator and sample providers.
 *
 * @param name     such as MI_BAND_ACTIVITY_SAMPLE
 * @param running  whether its steps are a counter that runs from midnight, rather than those of the minute
 * @param endsAt   whether a sample is stamped with the end of its minute, rather than the beginning
 */
record SampleTable(String name, boolean running, boolean endsAt) {

    /** Of a column that a table or a row does not have. */
    static final long NOT_MEASURED = -1;

    private static final Pattern ONE =
            Pattern.compile("[A-Z0-9_]+(?:ACTIVITY|_HEART_RATE|_HEART_RATE_MANUAL)_SAMPLE|SONY_SWR12_SAMPLE");

    /** Of Fossil's hybrid watches, whose name runs together as all such do that end in capitals. */
    private static final String HYBRID = "HYBRID_HRACTIVITY_SAMPLE";

    private static final int HYBRID_NOT_WORN = 1;
    private static final int LOW_BITS = 0xF;

    static boolean isOne(String table) {
        return ONE.matcher(table).matches();
    }

    static SampleTable of(String table) {
        boolean garmin = table.equals("GARMIN_ACTIVITY_SAMPLE");
        return new SampleTable(table, garmin, garmin);
    }

    /** What is read of a sample: its time, steps, heart rate and raw kind. */
    List<String> columns() {
        return List.of("TIMESTAMP", "STEPS", "HEART_RATE", name.equals(HYBRID) ? "WEAR_TYPE" : "RAW_KIND");
    }

    /**
     * What a raw kind means, which depends on the device.
     *
     * @param device its type, see {@link Devices#type}
     */
    Kind kind(String device, long raw) {
        return switch (name) {
            case "MI_BAND_ACTIVITY_SAMPLE" -> isFirstMiBand(device) ? firstMiBand(raw) : huami(raw);
            case "HUAMI_EXTENDED_ACTIVITY_SAMPLE" -> huamiExtended(raw);
            case "SONY_SWR12_SAMPLE" -> sony(raw);
            case HYBRID -> raw == HYBRID_NOT_WORN ? Kind.NOT_WORN : Kind.OPEN;
            case "GARMIN_ACTIVITY_SAMPLE", "XIAOMI_ACTIVITY_SAMPLE", "CMF_ACTIVITY_SAMPLE" -> gadgetbridge(raw);
            default -> Kind.OPEN;
        };
    }

    /** The first Mi Band, 1A and 1S; type 10 in databases that number the types. */
    private static boolean isFirstMiBand(String device) {
        return device.equals("MIBAND") || device.equals("10");
    }

    private static Kind firstMiBand(long raw) {
        return switch ((int) raw) {
            case 3, 6 -> Kind.NOT_WORN; // or charging
            case 4, 5 -> Kind.ASLEEP;
            default -> Kind.OPEN;
        };
    }

    private static Kind huami(long raw) {
        if (raw < 0) {
            return Kind.OPEN;
        }
        return switch ((int) raw & LOW_BITS) {
            case 0, 10 -> Kind.UNCHANGED;
            case 3, 6 -> Kind.NOT_WORN; // or charging
            case 9, 11 -> Kind.ASLEEP;
            default -> Kind.OPEN;
        };
    }

    private static Kind huamiExtended(long raw) {
        return switch ((int) raw) {
            case 115, 118 -> Kind.NOT_WORN; // or charging
            case 120, 121, 122 -> Kind.ASLEEP;
            default -> Kind.OPEN;
        };
    }

    private static Kind sony(long raw) {
        return switch ((int) raw) {
            case 1, 2 -> Kind.ASLEEP;
            case 3 -> Kind.NOT_WORN;
            default -> Kind.OPEN;
        };
    }

    /** Gadgetbridge's own numbers, which newer devices are stored with. */
    private static Kind gadgetbridge(long raw) {
        return switch ((int) raw) {
            case 0x2, 0x4, 0x0100_0000 -> Kind.ASLEEP;
            case 0x0200_0000 -> Kind.AWAKE;
            case 0x8 -> Kind.NOT_WORN;
            default -> Kind.OPEN;
        };
    }
}
