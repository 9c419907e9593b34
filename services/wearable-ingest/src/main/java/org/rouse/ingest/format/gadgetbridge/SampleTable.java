package org.rouse.ingest.format.gadgetbridge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A table of samples, most often by the minute, of the devices of one maker. Source: Gadgetbridge, its database generator and sample providers.
 *
 * @param name     such as MI_BAND_ACTIVITY_SAMPLE
 * @param running  whether its steps are a counter that runs from midnight, rather than those of the minute
 * @param endsAt   whether a sample is stamped with the end of its minute, rather than the beginning
 */
record SampleTable(String name, boolean running, boolean endsAt) {

    /** The value of a column that a table or a row does not have. */
    static final long NOT_MEASURED = -1;

    private static final Pattern ONE =
            Pattern.compile("[A-Z0-9_]+(?:ACTIVITY|_HEART_RATE|_HEART_RATE_MANUAL)_SAMPLE|SONY_SWR12_SAMPLE"
                    + "|HUAWEI_SLEEP_STAGE_SAMPLE|[A-Z0-9_]+_ACTIVITY_OVERLAY");

    /** The table of Fossil's hybrid watches, whose name has no separator, like all names that end in capitals. */
    private static final String HYBRID = "HYBRID_HRACTIVITY_SAMPLE";

    private static final String HUAWEI_STAGES = "HUAWEI_SLEEP_STAGE_SAMPLE";
    private static final String WITHINGS = "WITHINGS_STEEL_HRACTIVITY_SAMPLE";

    /** Tables whose provider in Gadgetbridge uses the raw kind unchanged as one of Gadgetbridge's own. */
    private static final Set<String> OWN_NUMBERS = Set.of(
            "GARMIN_ACTIVITY_SAMPLE",
            "XIAOMI_ACTIVITY_SAMPLE",
            "CMF_ACTIVITY_SAMPLE",
            "HPLUS_HEALTH_ACTIVITY_OVERLAY",
            "BANGLE_JSACTIVITY_SAMPLE",
            "CASIO_GBX100_ACTIVITY_SAMPLE",
            "FITBIT_ACTIVITY_SAMPLE",
            "ID115_ACTIVITY_SAMPLE",
            "JYOU_ACTIVITY_SAMPLE",
            "LAXAS_FIT_ACTIVITY_SAMPLE",
            "MAKIBES_HR3_ACTIVITY_SAMPLE",
            "NO1_F1_ACTIVITY_SAMPLE",
            "PINE_TIME_ACTIVITY_SAMPLE",
            "WEAR_FIT_ACTIVITY_SAMPLE",
            "YCBT_ACTIVITY_SAMPLE",
            "ZE_TIME_ACTIVITY_SAMPLE");

    private static final int HYBRID_NOT_WORN = 1;
    private static final int LOW_BITS = 0xF;
    private static final int OCTET = 0xFF;

    static boolean isOne(String table) {
        return ONE.matcher(table).matches();
    }

    /**
     * Garmin's and OV Touch's samples are stamped with their ends; their steps, and those of CMF and Fitbit, are running totals of the day.
     */
    static SampleTable of(String table) {
        return switch (table) {
            case "GARMIN_ACTIVITY_SAMPLE", "OVTOUCH26_ACTIVITY_SAMPLE" -> new SampleTable(table, true, true);
            case "CMF_ACTIVITY_SAMPLE", "FITBIT_ACTIVITY_SAMPLE" -> new SampleTable(table, true, false);
            default -> new SampleTable(table, false, false);
        };
    }

    /** The columns read of a sample: its time, steps, heart rate and raw kind. */
    List<String> columns() {
        String kind = switch (name) {
            case HYBRID -> "WEAR_TYPE";
            case HUAWEI_STAGES -> "STAGE";
            default -> "RAW_KIND";
        };
        return List.of(isOverlay() ? "TIMESTAMP_FROM" : "TIMESTAMP", "STEPS", "HEART_RATE", kind);
    }

    private boolean isOverlay() {
        return name.endsWith("_OVERLAY");
    }

    /**
     * The column with the end of a row, for rows that are neither minutes nor valid up to the next.
     *
     * @param present columns of the table
     */
    Optional<String> until(Set<String> present) {
        if (present.contains("OTHER_TIMESTAMP")) {
            return Optional.of("OTHER_TIMESTAMP");
        }
        if (present.contains("TIMESTAMP_TO")) {
            return Optional.of("TIMESTAMP_TO");
        }
        boolean lasting = name.equals(WITHINGS) && present.contains("DURATION");
        return lasting ? Optional.of("TIMESTAMP + DURATION") : Optional.empty();
    }

    /**
     * The meaning of a raw kind, which depends on the device.
     *
     * @param device its type, see {@link Devices#type}
     */
    Kind kind(String device, long raw) {
        return switch (name) {
            case "MI_BAND_ACTIVITY_SAMPLE" -> isFirstMiBand(device) ? firstMiBand(raw) : huami(raw);
            case "HUAMI_EXTENDED_ACTIVITY_SAMPLE" -> huamiExtended(raw);
            case "SONY_SWR12_SAMPLE" -> sony(raw);
            case "HUAWEI_ACTIVITY_SAMPLE" -> huawei(raw);
            case HUAWEI_STAGES -> huaweiStage(raw);
            case "PEBBLE_HEALTH_ACTIVITY_OVERLAY" -> raw >= 1 && raw <= 4 ? Kind.ASLEEP : Kind.OPEN; // two are naps
            case "FIT_PRO_ACTIVITY_SAMPLE" -> raw == 11 || raw == 12 ? Kind.ASLEEP : Kind.OPEN;
            case WITHINGS -> raw == 1 || raw == 2 ? Kind.ASLEEP : Kind.OPEN;
            case HYBRID -> raw == HYBRID_NOT_WORN ? Kind.NOT_WORN : Kind.OPEN;
            case "HPLUS_HEALTH_ACTIVITY_SAMPLE" -> firstMiBand(raw); // it took over their numbers
            case "LEFUN_ACTIVITY_SAMPLE" -> raw == 3 || raw == 4 ? Kind.ASLEEP : Kind.OPEN;
            default -> OWN_NUMBERS.contains(name) ? gadgetbridge(raw) : Kind.OPEN;
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
        if (raw == NOT_MEASURED) {
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
        return switch ((int) raw == NOT_MEASURED ? -1 : (int) raw & OCTET) {
            case 115, 118 -> Kind.NOT_WORN; // or charging
            case 120, 121, 122 -> Kind.ASLEEP;
            default -> Kind.OPEN;
        };
    }

    private static Kind huawei(long raw) {
        return switch ((int) raw) {
            case 6, 7, 0x5656, 0x5659 -> Kind.ASLEEP;
            case 0x5658 -> Kind.AWAKE;
            default -> Kind.OPEN;
        };
    }

    private static Kind huaweiStage(long raw) {
        return switch ((int) raw) {
            case 1, 2, 3, 5 -> Kind.ASLEEP;
            case 4 -> Kind.AWAKE;
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

    /** Gadgetbridge's own numbers, which it stores for newer devices. */
    private static Kind gadgetbridge(long raw) {
        return switch ((int) raw) {
            case 0x2, 0x4, 0x0100_0000, 0x0400_0000 -> Kind.ASLEEP;
            case 0x0200_0000 -> Kind.AWAKE;
            case 0x8 -> Kind.NOT_WORN;
            default -> Kind.OPEN;
        };
    }
}
