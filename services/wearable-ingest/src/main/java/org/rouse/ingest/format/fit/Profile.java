package org.rouse.ingest.format.fit;

import java.time.Instant;
import java.util.Map;

/** Numbers of the messages and fields that are read. Source: Garmin FIT SDK, Profile. */
final class Profile {

    static final int FILE_ID = 0;
    static final int SPORT = 12;
    static final int SESSION = 18;
    static final int LAP = 19;
    static final int RECORD = 20;
    static final int EVENT = 21;
    static final int MONITORING = 55;
    static final int LENGTH = 101;
    static final int MONITORING_INFO = 103;
    static final int HEART_RATE_EVENTS = 132;
    static final int TIMESTAMP_CORRELATION = 162;
    static final int SLEEP_LEVEL = 275;

    static final long MINUTE_MS = 60_000;
    static final long SECOND_MS = 1000;

    /** 1989-12-31T00:00Z. */
    private static final long EPOCH_S = 631_065_600;

    /** Unused messages that real files hold many of; counted by name. */
    private static final Map<Integer, String> UNUSED = Map.ofEntries(
            Map.entry(2, "device settings"),
            Map.entry(3, "user profile"),
            Map.entry(7, "zones"),
            Map.entry(LAP, "laps"),
            Map.entry(22, "sources"),
            Map.entry(23, "device information"),
            Map.entry(34, "activity summary"),
            Map.entry(49, "file creator"),
            Map.entry(78, "heart rate variability"),
            Map.entry(LENGTH, "swimming lengths"),
            Map.entry(TIMESTAMP_CORRELATION, "clocks side by side"),
            Map.entry(206, "developer fields"),
            Map.entry(207, "developer fields"),
            Map.entry(211, "resting heart rate"),
            Map.entry(216, "time in zones"),
            Map.entry(227, "stress"),
            Map.entry(269, "blood oxygen"),
            Map.entry(297, "respiration"),
            Map.entry(346, "sleep assessment"));

    private Profile() {}

    static final class FileIdFields {
        static final int MANUFACTURER = 1;
        static final int PRODUCT = 2;
        static final int SERIAL_NUMBER = 3;
        static final int PRODUCT_NAME = 8;

        private FileIdFields() {}
    }

    static final class RecordFields {
        static final int HEART_RATE = 3;

        private RecordFields() {}
    }

    static long epochMs(long fitSeconds) {
        return (fitSeconds + EPOCH_S) * SECOND_MS;
    }

    static long fitSeconds(Instant instant) {
        return instant.getEpochSecond() - EPOCH_S;
    }

    /** The kind of an unused message. */
    static String kind(int number) {
        return UNUSED.getOrDefault(number, "other messages");
    }
}
