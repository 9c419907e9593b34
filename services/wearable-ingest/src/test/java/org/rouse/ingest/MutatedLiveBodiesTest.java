package org.rouse.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Damaged bodies of the formats that providers and phones send as things happen. */
class MutatedLiveBodiesTest {

    private static final List<String> GOOGLE = List.of("""
            [{"data":{"version":"1","healthUserId":"u","operation":"DELETE","dataType":"steps","intervals":[{"physicalTimeInterval":
             {"startTime":"2026-11-21T10:00:00Z","endTime":"2026-11-21T10:05:00Z"}}]}},{"type":"verification"}]""", """
            {"dataPoints":[
             {"steps":{"interval":{"startTime":"2026-11-21T10:00:00Z","endTime":"2026-11-21T10:01:00Z"},"count":"42"}},
             {"activityLevel":{"interval":{"startTime":"2026-11-21T10:00:00Z","endTime":"2026-11-21T10:01:00Z"},"activityLevelType":"SEDENTARY"}},
             {"heartRate":{"sampleTime":{"physicalTime":"2026-11-21T10:00:00Z"},"beatsPerMinute":"62"}},
             {"exercise":{"interval":{"startTime":"2026-11-21T10:00:00Z","endTime":"2026-11-21T10:20:00Z"},"exerciseType":"WALKING"}},
             {"sleep":{"interval":{"startTime":"2026-11-21T00:00:00Z","endTime":"2026-11-21T07:00:00Z"},
              "stages":[{"startTime":"2026-11-21T00:00:00Z","endTime":"2026-11-21T07:00:00Z","type":"LIGHT"}]}}],"nextPageToken":"t"}""");

    private static final List<String> AUTO_EXPORT = List.of("""
            {"data":{"metrics":[
              {"name":"step_count","units":"count","data":[{"date":"2026-11-21 10:01:00 +0100","qty":12.5,"source":"Watch"}]},
              {"name":"heart_rate","units":"bpm","data":[{"date":"2026-11-21 10:01:00 +0100","Min":50,"Avg":60,"Max":70}]},
              {"name":"sleep_analysis","data":[{"startDate":"2026-11-21 01:00:00 +0100","endDate":"2026-11-21 02:00:00 +0100","value":"Core"}]}],
             "workouts":[{"name":"Outdoor Walk","start":"2026-11-21 10:00:00 +0100","end":"2026-11-21 10:30:00 +0100",
              "heartRateData":[{"date":"2026-11-21 10:01:00 +0100","Avg":100}]}]}}""");

    private static final List<String> POLAR = List.of(
            file("polar/dictionaries.json"),
            "{\"event\":\"EXERCISE\",\"user_id\":475,\"entity_id\":\"a\",\"url\":\"https://x\"}",
            """
            [{"id":"e","start_time":"2026-11-21T13:00:00","start_time_utc_offset":180,"duration":"PT30M","sport":"RUNNING",
             "samples":[{"recording_rate":30,"sample_type":"0","data":"0,100,103"}]},
             {"date":"2026-11-21","heart_rate_samples":[{"heart_rate":63,"sample_time":"11:00:08"}]},
             {"date":"2026-11-21","steps":{"interval_ms":60000,"samples":[{"steps":5,"timestamp":"2026-11-21T11:00:00"}]},
              "activity_zones":{"samples":[{"zone":"LIGHT","timestamp":"2026-11-21T11:00:00"},{"zone":"NON_WEAR","timestamp":"2026-11-21T11:09:00"}]}}]""");

    private static final List<String> OURA = List.of(
            file("oura/dictionaries.json"),
            "{\"event_type\":\"delete\",\"data_type\":\"sleep\",\"user_id\":\"u\",\"object_id\":\"o\"}",
            """
            {"data":[{"id":"d","class_5_min":"2015","met":{"interval":60.0,"items":[0.9,1.2],"timestamp":"2026-11-21T04:00:00.000+01:00"}},
             {"bpm":60,"timestamp":"2026-11-21T10:00:00Z"},
             {"id":"w","activity":"cycling","start_datetime":"2026-11-21T10:00:00Z","end_datetime":"2026-11-21T10:30:00Z"}]}""");

    private static final List<String> WITHINGS = List.of(
            "userid=u&appli=16&startdate=1795341600&enddate=1795345200&date=2026-11-22",
            file("withings/withings-intraday-activity.json"),
            file("withings/withings-sleep-measures.json"),
            file("withings/withings-sleep-summary.json"),
            file("withings/activity.json"),
            file("withings/workouts.json"));

    private static final List<String> HEALTH_CONNECT = List.of(
            file("healthconnect/records.json"),
            "{\"deletions\":[{\"id\":\"r\",\"dataOrigin\":\"a\"}],\"changes\":[{\"type\":\"deletion\",\"recordId\":\"r\"}]}");

    @Property(tries = 1500)
    void shouldGiveOneOutcomeToEachRecordOfADamagedProvidersBody(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 4) int damages) throws IOException {
        MutatedUploadsTest.check("google-health", GOOGLE, random, damages);
        MutatedUploadsTest.check("withings", WITHINGS, random, damages);
        MutatedUploadsTest.check("oura", OURA, random, damages);
        MutatedUploadsTest.check("polar", POLAR, random, damages);
    }

    @Property(tries = 1500)
    void shouldGiveOneOutcomeToEachRecordOfADamagedPhonesBody(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 4) int damages) throws IOException {
        MutatedUploadsTest.check("health-connect", HEALTH_CONNECT, random, damages);
        MutatedUploadsTest.check("health-auto-export", AUTO_EXPORT, random, damages);
    }

    /** Every fixture's receipt adds up as it is: {@code check} insists on it without any damage too. */
    @Property(tries = 1)
    void shouldGiveOneOutcomeToEachRecordOfEverySoundBody(@ForAll Random random) throws IOException {
        for (String seed : Stream.of(GOOGLE, OURA, POLAR).flatMap(List::stream).toList()) {
            MutatedUploadsTest.check("google-health", List.of(seed), random, 0);
            MutatedUploadsTest.check("oura", List.of(seed), random, 0);
            MutatedUploadsTest.check("polar", List.of(seed), random, 0);
        }
    }

    private static String file(String name) {
        try {
            return Files.readString(Path.of("src/test/resources", name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
