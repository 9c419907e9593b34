package org.rouse.ingest.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.contracts.v1.Interval;

/** Forwarders of Health Connect write names in camel case or with underscores, and state the type by the array. */
class AndroidForwardersTest {

    private static final FieldUpload FORWARDED = FieldUpload.of("health-connect");

    @Test
    void shouldReadWhatAForwarderWritesWithUnderscores() throws IOException {
        FieldUpload.Read read = FORWARDED.file("08-hcweb.json");
        assertThat(read.refused()).isEmpty();
        assertThat(read.spans())
                .containsExactlyInAnyOrder(
                        "STEPS 2026-05-08T08:00:00Z 2026-05-08T09:00:00Z 842.0",
                        "SLEEP 2026-05-08T23:00:00Z 2026-05-09T05:00:00Z ASLEEP",
                        "SLEEP 2026-05-09T01:00:00Z 2026-05-09T01:10:00Z AWAKE",
                        "WORKOUT 2026-05-09T06:00:00Z 2026-05-09T06:27:00Z walking");
        assertThat(read.receipt().ignoredBy())
                .isEqualTo(Map.of("not used: restingheartrate", 1L, "not used: activecalories", 1L));
    }

    @Test
    void shouldTellAppsAndWhatWasTypedInApart() throws IOException {
        FieldUpload.Read camel = FORWARDED.file("19-hc-camel.json");
        FieldUpload.Read snake = FORWARDED.file("19-hcweb-meta.json");
        assertThat(snake.sources())
                .isEqualTo(camel.sources())
                .containsExactly(
                        "health-connect:nodomain.freeyourgadget.gadgetbridge PHONE",
                        "health-connect:com.google.android.apps.fitness PHONE",
                        "health-connect:com.google.android.apps.fitness SELF_REPORT");
        assertThat(snake.spans()).isEqualTo(camel.spans()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'records':[{'recordType':'SleepSession','startTime':'2026-05-08T23:00:00Z','endTime':'2026-05-09T05:00:00Z','stages':[{'stage':1,'startTime':'2026-05-09T01:00:00Z','endTime':'2026-05-09T01:10:00Z'}],'metadata':{'id':'a','dataOrigin':{'packageName':'com.x'},'clientRecordVersion':3,'lastModifiedTime':'2026-05-09T06:00:00Z'}}]}",
                "{'records':[{'recordType':'Steps','count':5,'startTime':'2026-05-08T23:00:00Z','endTime':'2026-05-08T23:05:00Z','metadata':{'clientRecordId':'c','device':{'type':'watch'},'recordingMethod':3}}]}",
                "{'dataOrigin':'com.x','recordType':'HeartRate','samples':[{'beatsPerMinute':60,'time':'2026-05-08T23:00:00Z'}],'startTime':'2026-05-08T23:00:00Z','endTime':'2026-05-08T23:05:00Z'}",
                "{'activityIntensity':[{'activityIntensityType':1,'startTime':'2026-05-08T23:00:00Z','endTime':'2026-05-08T23:05:00Z'}]}",
                "{'exerciseSession':[{'exerciseType':79,'startTime':'2026-05-08T23:00:00Z','endTime':'2026-05-08T23:05:00Z'}]}",
                "{'healthData':{'steps':[{'count':7,'startTime':'2026-05-08T23:00:00Z','endTime':'2026-05-08T23:05:00Z'}]}}",
                "{'deletedRecordIds':[{'recordId':'r','recordType':'Steps','dataOrigin':'com.x'}]}",
            })
    void shouldReadEveryFieldInBothWritings(String camel) throws IOException {
        Matcher capital = Pattern.compile("(?<=[a-z])[A-Z](?=\\w*'[:])").matcher(camel);
        String snake = capital.replaceAll(match -> "_" + match.group().toLowerCase(java.util.Locale.ROOT));
        assertThat(snake).contains("_");
        FieldUpload.Read read = FORWARDED.json(camel);
        FieldUpload.Read other = FORWARDED.json(snake);
        assertThat(read.receipt().accepted()).as(read.receipt().toString()).isEqualTo(1);
        assertThat(other.kept().evidence).isEqualTo(read.kept().evidence).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"exercise", "exercises", "exercise_sessions", "exerciseSession", "exercise_session_records"})
    void shouldBelieveTheArrayMoreThanTheType(String array) throws IOException {
        assertThat(FORWARDED
                        .json("{'" + array
                                + "':[{'type':'79','start_time':'2026-05-09T06:00:00Z','end_time':'2026-05-09T06:27:00Z'},"
                                + "{'type':'running','start_time':'2026-05-09T07:00:00Z','duration_seconds':60}]}")
                        .spans())
                .containsExactly(
                        "WORKOUT 2026-05-09T06:00:00Z 2026-05-09T06:27:00Z walking",
                        "WORKOUT 2026-05-09T07:00:00Z 2026-05-09T07:01:00Z running");
    }

    @Test
    void shouldReplaceABucketOfTheSameStart() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/field/42-hc-bucket.json"));
        List<Interval> first = FORWARDED.at("2026-05-09T10:05:00Z").text(text).intervals();
        List<Interval> next = FORWARDED
                .at("2026-05-09T10:20:00Z")
                .text(text.replace("55,", "155,"))
                .intervals();
        assertThat(next)
                .extracting(Interval::getId)
                .isEqualTo(first.stream().map(Interval::getId).toList());
    }
}
