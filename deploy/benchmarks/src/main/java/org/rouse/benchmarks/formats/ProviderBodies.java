package org.rouse.benchmarks.formats;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rouse.benchmarks.samples.PersonMinutes;

/** Bodies that providers push or answer with: a day's values together. */
final class ProviderBodies {

    private static final int SLOT = 15;
    private static final int DAY = 1440;

    private ProviderBodies() {}

    static String garmin(PersonMinutes person) {
        return "{\"epochs\":"
                + list(person.minutes() / SLOT, slot ->
                        """
                {"userId":"u1","userAccessToken":"dummy","summaryId":"x%1$d-6","activityType":"WALKING","activeKilocalories":24,"steps":%3$d,\
                "distanceInMeters":49.11,"durationInSeconds":900,"activeTimeInSeconds":449,"startTimeInSeconds":%2$d,"startTimeOffsetInSeconds":3600,\
                "met":3.3020337,"intensity":"ACTIVE","meanMotionIntensity":4,"maxMotionIntensity":7},
                {"userId":"u1","userAccessToken":"dummy","summaryId":"x%1$d-8","activityType":"SEDENTARY","activeKilocalories":0,"steps":0,\
                "distanceInMeters":0.0,"durationInSeconds":900,"activeTimeInSeconds":451,"startTimeInSeconds":%2$d,"startTimeOffsetInSeconds":3600,\
                "met":1.0,"intensity":"SEDENTARY","meanMotionIntensity":0,"maxMotionIntensity":1}""".formatted(slot, person.secondOf(slot * SLOT), person.steps()[slot * SLOT]))
                + ",\"dailies\":"
                + list(person.minutes() / DAY, day -> """
                {"userId":"u1","summaryId":"d%d","calendarDate":"2025-01-01","activityType":"WALKING","steps":4210,"durationInSeconds":86400,\
                "startTimeInSeconds":%d,"startTimeOffsetInSeconds":3600,"timeOffsetHeartRateSamples":{%s}}""".formatted(
                                day,
                                person.secondOf(day * DAY),
                                IntStream.range(0, DAY * 4)
                                        .mapToObj(i -> "\"" + i * 15 + "\":" + person.heartRate()[day * DAY + i / 4])
                                        .collect(Collectors.joining(","))))
                + "}";
    }

    static String withings(PersonMinutes person) {
        return "{\"status\":0,\"body\":{\"series\":{"
                + IntStream.range(0, person.minutes())
                        .mapToObj(minute -> """
                        "%d":{"steps":%d,"duration":60,"distance":15,"elevation":0,"calories":1,"heart_rate":%d,"model":"ScanWatch","model_id":93}""".formatted(
                                        person.secondOf(minute), person.steps()[minute], person.heartRate()[minute]))
                        .collect(Collectors.joining(",\n"))
                + "}}}";
    }

    static String oura(PersonMinutes person) {
        return "{\"data\":"
                + list(person.minutes() / DAY, day -> """
                {"id":"d%d","class_5_min":"%s","met":{"interval":60.0,"items":[%s],"timestamp":"%s"},"day":"2025-01-01"}""".formatted(
                                        day,
                                        "1122334455".repeat(28) + "11223344",
                                        values(day, minute -> 1 + person.intensity()[minute] + ".2"),
                                        at(person, day * DAY)))
                        .replaceFirst("]$", ",")
                + list(person.minutes() / 2, i -> """
                        {"bpm":%d,"source":"awake","timestamp":"%s"}""".formatted(person.heartRate()[i * 2], at(person, i * 2)))
                        .substring(1)
                + ",\"next_token\":null}";
    }

    static String polar(PersonMinutes person) {
        return list(person.minutes() / DAY, day -> """
                {"date":"2025-01-0%1$d","steps":{"interval_ms":60000,"samples":[%2$s]},"activity_zones":{"samples":[%3$s]}},
                {"date":"2025-01-0%1$d","polar_user":"u1","heart_rate_samples":[%4$s]}""".formatted(
                        day + 1,
                        values(
                                day,
                                minute -> "{\"steps\":" + person.steps()[minute] + ",\"timestamp\":\""
                                        + local(person, minute) + "\"}"),
                        values(
                                day,
                                minute -> "{\"zone\":\"" + (person.intensity()[minute] == 0 ? "SEDENTARY" : "LIGHT")
                                        + "\",\"timestamp\":\"" + local(person, minute) + "\"}"),
                        values(
                                day,
                                minute -> "{\"heart_rate\":" + person.heartRate()[minute] + ",\"sample_time\":\""
                                        + local(person, minute).substring(11) + "\"}")));
    }

    private static String list(int count, IntFunction<String> element) {
        return IntStream.range(0, count).mapToObj(element).collect(Collectors.joining(",\n", "[", "]"));
    }

    private static String values(int day, IntFunction<String> ofMinute) {
        return IntStream.range(day * DAY, (day + 1) * DAY).mapToObj(ofMinute).collect(Collectors.joining(","));
    }

    private static String at(PersonMinutes person, int minute) {
        return person.at(minute).toString();
    }

    private static String local(PersonMinutes person, int minute) {
        return at(person, minute).replace("Z", "");
    }
}
