package org.rouse.benchmarks.formats;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rouse.benchmarks.samples.PersonMinutes;

/** Uploads of phones and open platforms: a record for each minute and measure. */
final class OpenBodies {

    private static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

    private OpenBodies() {}

    static String openMhealth(PersonMinutes person) {
        return array(person.minutes(), 3, minute -> """
                {"header":{"id":"s-%1$d","creation_date_time":"%3$s","schema_id":{"namespace":"omh","name":"step-count","version":"3.0"},\
                "acquisition_provenance":{"source_name":"Band","modality":"sensed"},"user_id":"u1"},\
                "body":{"step_count":{"value":%4$d,"unit":"steps"},"effective_time_frame":{"time_interval":{"start_date_time":"%2$s","end_date_time":"%3$s"}}}},
                {"header":{"id":"h-%1$d","creation_date_time":"%3$s","schema_id":{"namespace":"omh","name":"heart-rate","version":"1.0"},\
                "acquisition_provenance":{"source_name":"Band","modality":"sensed"},"user_id":"u1"},\
                "body":{"heart_rate":{"value":%5$d,"unit":"beats/min"},"effective_time_frame":{"date_time":"%2$s"}}}\
                """.formatted(
                        minute,
                        at(person, minute),
                        at(person, minute + 1),
                        person.steps()[minute],
                        person.heartRate()[minute]));
    }

    static String googleHealth(PersonMinutes person) {
        String[] levels = {"SEDENTARY", "LIGHTLY_ACTIVE", "MODERATELY_ACTIVE"};
        return "{\"dataPoints\":"
                + array(person.minutes(), 3, minute -> """
                {"dataSource":{"recordingMethod":"AUTOMATICALLY_RECORDED","device":{"displayName":"Pixel Watch"}},\
                "steps":{"interval":{"startTime":"%1$s","startUtcOffset":"3600s","endTime":"%2$s","endUtcOffset":"3600s"},"count":"%3$d"}},
                {"dataSource":{"recordingMethod":"AUTOMATICALLY_RECORDED","device":{"displayName":"Pixel Watch"}},\
                "activityLevel":{"interval":{"startTime":"%1$s","startUtcOffset":"3600s","endTime":"%2$s","endUtcOffset":"3600s"},"activityLevelType":"%4$s"}},
                {"dataSource":{"recordingMethod":"AUTOMATICALLY_RECORDED","device":{"displayName":"Pixel Watch"}},\
                "heartRate":{"sampleTime":{"physicalTime":"%1$s","utcOffset":"3600s"},"beatsPerMinute":"%5$d"}}\
                """.formatted(
                                at(person, minute),
                                at(person, minute + 1),
                                person.steps()[minute],
                                levels[person.intensity()[minute]],
                                person.heartRate()[minute]))
                + ",\"nextPageToken\":\"\"}";
    }

    static String healthConnect(PersonMinutes person) {
        return "{\"records\":"
                + array(person.minutes(), 3, minute -> """
                {"type":"Steps","startTime":"%2$s","startZoneOffset":"+01:00","endTime":"%3$s","endZoneOffset":"+01:00","count":%4$d,%6$s},
                {"type":"HeartRate","startTime":"%2$s","endTime":"%3$s","samples":[{"time":"%2$s","beatsPerMinute":%5$d}],%6$s},
                {"type":"Distance","startTime":"%2$s","endTime":"%3$s","distance":{"unit":"meter","value":%4$d.5},%6$s}\
                """.formatted(
                                minute,
                                at(person, minute),
                                at(person, minute + 1),
                                person.steps()[minute],
                                person.heartRate()[minute],
                                """
                        "metadata":{"id":"r-%d","dataOrigin":"com.example.app","lastModifiedTime":"%s","clientRecordVersion":1,"device":{"type":"watch"}}""".formatted(minute, at(person, minute + 1))))
                + "}";
    }

    static String healthAutoExport(PersonMinutes person) {
        return "{\"data\":{\"metrics\":[{\"name\":\"step_count\",\"units\":\"count\",\"data\":"
                + array(person.minutes(), 1, minute -> """
                        {"date":"%s","qty":%d.25,"source":"Anna’s Apple Watch"}""".formatted(local(person, minute), person.steps()[minute]))
                + "},{\"name\":\"heart_rate\",\"units\":\"bpm\",\"data\":"
                + array(person.minutes(), 1, minute -> """
                        {"date":"%s","Min":%2$d,"Avg":%2$d.5,"Max":%2$d,"source":"Anna’s Apple Watch"}""".formatted(local(person, minute), person.heartRate()[minute]))
                + "}],\"workouts\":[]}}";
    }

    private static String array(int minutes, int every, IntFunction<String> records) {
        return IntStream.range(0, minutes / every)
                .mapToObj(i -> records.apply(i * every))
                .collect(Collectors.joining(",\n", "[", "]"));
    }

    private static String at(PersonMinutes person, int minute) {
        return person.at(minute).toString();
    }

    private static String local(PersonMinutes person, int minute) {
        return WITH_OFFSET.format(person.at(minute));
    }
}
