package org.rouse.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rouse.ingest.format.evidence.FileHints;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.RecordingSink;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.evidence.UploadContext.Accounts;

/** A refused record, read again by itself once the rule allows it, gives the same facts as among its neighbours. */
class ReplayableRecordsTest {

    private static final Accounts NOBODY = (_, _) -> Optional.empty();
    private static final Accounts ADA = (_, _) -> Optional.of("ada");

    private static final String GARMIN = """
            {"epochs": [%s]}""";
    private static final String EPOCH = """
            {"userId": "u-1", "summaryId": "x1", "activityType": "WALKING", "activeTimeInSeconds": 900, "durationInSeconds": 900,
             "startTimeInSeconds": 1511611200, "startTimeOffsetInSeconds": 0, "steps": 93, "met": 3.0, "intensity": "ACTIVE"}""";
    private static final String OPEN_MHEALTH = """
            {"header": {"id": "7b2a", "creation_date_time": "2016-07-01T00:00:00Z",
              "schema_id": {"namespace": "omh", "name": "step-count", "version": "3.0"},
              "acquisition_provenance": {"source_name": "Band", "modality": "sensed"}, "user_id": "u-1"},
             "body": {"step_count": {"value": 12, "unit": "steps"}, "effective_time_frame": {"time_interval":
              {"start_date_time": "2016-06-30T10:00:00Z", "end_date_time": "2016-06-30T10:01:00Z"}}}}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            garmin-health | garmin
            open-mhealth  | open-mhealth
            fitbit        | Id,ActivityMinute,Steps~7,4/12/2016 1:00:00 PM,17
            nhanes        | SEQN,PAXSTAT,PAXCAL,PAXDAY,PAXN,PAXHOUR,PAXMINUT,PAXINTEN,PAXSTEP~21005,1,1,1,1,0,0,166,4
            """)
    void shouldSayTheSameByItselfWhenItsAccountIsLinkedLater(String format, String upload) throws IOException {
        FormatParser parser = Formats.named(format).orElseThrow();
        String whole = text(upload);
        UploadContext before = context(Optional.empty(), NOBODY, "2026-11-22T12:00:00Z");
        UploadContext after = context(Optional.empty(), ADA, "2026-11-22T12:00:00Z");

        RecordingSink refused = read(parser, whole.getBytes(UTF_8), before);
        assertThat(refused.rejects()).hasSize(1);
        RecordingSink alone =
                read(parser, parser.alone(refused.rejects().getFirst()).orElseThrow(), after);

        RecordingSink among = read(parser, whole.getBytes(UTF_8), after);
        assertThat(alone.rejects()).isEmpty();
        assertThat(alone.facts()).isEqualTo(among.facts());
        assertThat(alone.minutes()).isEqualTo(among.minutes());
        assertThat(among.facts().size() + among.minutes().size()).isPositive();
    }

    private static String text(String upload) {
        return switch (upload) {
            case "garmin" -> GARMIN.formatted(EPOCH);
            case "open-mhealth" -> "[" + OPEN_MHEALTH + "]";
            default -> upload.replace('~', '\n');
        };
    }

    @Test
    void shouldSayTheSameByItselfWhenNativeRecordWasOfTheFuture() throws IOException {
        FormatParser parser = Formats.named("native").orElseThrow();
        byte[] upload = """
                {"source": {"id": "watch-1", "kind": "wearable", "model": "W"},
                 "series": [{"measure": "steps", "start": "2026-11-22T12:04:00Z", "values": [4, 5, 6]}],
                 "workouts": [{"id": "w-1", "activity": "rowing", "start": "2026-11-22T12:10:00Z", "end": "2026-11-22T12:30:00Z"}]}
                """.getBytes(UTF_8);
        UploadContext early = context(Optional.of("ada"), ADA, "2026-11-22T12:00:00Z");
        UploadContext late = context(Optional.of("ada"), ADA, "2026-11-22T13:00:00Z");

        RecordingSink refused = read(parser, upload, early);
        RecordingSink both = refused;
        for (Reject reject : List.copyOf(refused.rejects())) {
            RecordingSink alone = read(parser, parser.alone(reject).orElseThrow(), late);
            both.minutes().addAll(alone.minutes());
            both.facts().addAll(alone.facts());
        }

        RecordingSink among = read(parser, upload, late);
        assertThat(refused.rejects()).hasSize(3);
        assertThat(both.minutes()).containsExactlyInAnyOrderElementsOf(among.minutes());
        assertThat(both.facts()).containsExactlyElementsOf(among.facts());
    }

    private static final String ACTILIFE = """
            ------------ Data File Created By ActiGraph GT3X+ ActiLife v6.13.3 date format M/d/yyyy Filter Normal -----------
            Serial Number: NEO1
            Start Time 11:58:00
            Start Date 11/22/2026
            Epoch Period (hh:mm:ss) 00:01:00
            Current Battery Voltage: 4.07     Mode = 61
            --------------------------------------------------
            """;

    /** Each file's last row or record is in the future on arrival, and no longer an hour later. */
    static Stream<Arguments> filesAheadOfTheirTime() {
        return Stream.of(
                Arguments.of("csv", "t.csv", "time,steps~20/11/2026 11:00,4~22/11/2026 12:02,5~22/11/2026 12:20,6~"),
                Arguments.of("csv", "t.csv", "time;steps~2026-11-22 11:30;40~2026-11-22 11:45;41~2026-11-22 12:15;42~"),
                Arguments.of("csv", "t.csv", "start,end,activity~2026-11-22T12:20:00Z,2026-11-22T12:30:00Z,rowing~"),
                Arguments.of("activpal", "e.csv", "Time,Interval (s),ActivityCode~46348.25,60,1~46348.51,1200,0~"),
                Arguments.of("actigraph", "a.csv", ACTILIFE + "5,0,0,1~6,0,0,2~" + "7,0,0,3~".repeat(7)),
                Arguments.of("actigraph", "a.csv", "timestamp,axis1~2026-11-22 12:04:00,5~2026-11-22 12:05:00,6~"),
                Arguments.of("fitbit", "x/steps_2026-11-22.csv", "timestamp,steps~2026-11-22T12:06:00Z,5~"),
                Arguments.of(
                        "fitbit", "x/steps-2026-11-22.json", "[{\"dateTime\":\"11/22/26 12:06:00\",\"value\":\"5\"}]"),
                Arguments.of(
                        "fitbit",
                        "x/exercise-0.json",
                        "[{\"logId\":1,\"activityName\":\"Walk\",\"duration\":1800000,\"startTime\":\"11/22/26 12:10:00\"}]"),
                Arguments.of(
                        "fitbit",
                        "",
                        "{\"sleep\":[{\"logId\":1,\"startTime\":\"2026-11-22T12:10:00.000\",\"duration\":5400000,"
                                + "\"levels\":{\"data\":[]}}]}"),
                Arguments.of(
                        "fitbit",
                        "",
                        "{\"activities-steps\":[{\"dateTime\":\"2026-11-22\",\"value\":\"1\"}],\"activities-steps-intraday\":"
                                + "{\"dataset\":[{\"time\":\"12:15:00\",\"value\":300}],\"datasetInterval\":15}}"));
    }

    @ParameterizedTest
    @MethodSource("filesAheadOfTheirTime")
    void shouldSayTheSameByItselfWhenItWasOfTheFuture(String format, String name, String text) throws IOException {
        FormatParser parser = Formats.named(format).orElseThrow();
        byte[] file = text.replace('~', '\n').getBytes(UTF_8);
        FileHints hints = FileHints.NONE.named(name);
        UploadContext early =
                context(Optional.of("ada"), ADA, "2026-11-22T12:00:00Z").withFile(hints);
        UploadContext late = context(Optional.of("ada"), ADA, "2026-11-22T13:00:00Z");

        RecordingSink both = read(parser, file, early);
        List<Reject> refused = List.copyOf(both.rejects());
        for (Reject reject : refused) {
            FileHints told = new FileHints(name, Optional.empty(), Map.of(), reject.neighbours());
            RecordingSink alone = read(parser, parser.alone(reject).orElseThrow(), late.withFile(told));
            assertThat(alone.rejects()).isEmpty();
            both.minutes().addAll(alone.minutes());
            both.facts().addAll(alone.facts());
        }

        RecordingSink among = read(parser, file, late.withFile(hints));
        assertThat(refused).isNotEmpty().allMatch(reject -> reject.rule().equals("time.future"));
        assertThat(both.minutes()).containsExactlyInAnyOrderElementsOf(among.minutes());
        assertThat(both.facts()).containsExactlyInAnyOrderElementsOf(among.facts());
        assertThat(among.minutes().size() + among.facts().size()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            csv       | t.csv                   | time,heart_rate~2026-11-22 11:00:00,60~2026-11-22 11:00:10,60~2026-11-22 11:00:20,900~
            fitbit    | heart_rate_2026-11-22.csv | timestamp,beats per minute~2026-11-22T11:00:00Z,900~
            fitbit    | heart_rate-2026-11-22.json | [{"dateTime":"11/22/26 11:00:00","value":{"bpm":900,"confidence":3}}]
            actigraph | a.csv                   | timestamp,axis1~2026-11-22 11:00:00,5~2026-11-22 11:00:10,x~
            """)
    void shouldNotBeReplayableWhenItIsOneOfSeveralOfItsMinute(String format, String name, String text)
            throws IOException {
        FormatParser parser = Formats.named(format).orElseThrow();
        UploadContext ada =
                context(Optional.of("ada"), ADA, "2026-11-22T12:00:00Z").withFile(FileHints.NONE.named(name));

        Reject refused = read(parser, text.replace('~', '\n').getBytes(UTF_8), ada)
                .rejects()
                .getFirst();

        assertThat(parser.alone(refused)).isEmpty();
    }

    @Test
    void shouldNotBeReplayableWhenItSaysTooLittleByItself() throws IOException {
        UploadContext ada = context(Optional.of("ada"), ADA, "2026-11-22T12:00:00Z");
        FormatParser fitbit = Formats.named("fitbit").orElseThrow();
        FormatParser own = Formats.named("native").orElseThrow();

        Reject second = read(fitbit, "Id,Time,Value\n7,4/12/2016 1:00:05 PM,900\n".getBytes(UTF_8), ada)
                .rejects()
                .getFirst();
        Reject open = read(own, """
                        {"source": {"id": "chair", "kind": "posture-sensor"},
                         "postures": [{"at": "2026-11-22T11:00:00Z", "posture": "sitting"}]}""".getBytes(UTF_8), ada).rejects().getFirst();

        assertThat(fitbit.alone(second)).isEmpty();
        assertThat(own.alone(open)).isEmpty();
    }

    private static UploadContext context(Optional<String> person, Accounts accounts, String receivedAt) {
        return new UploadContext(person, accounts, Instant.parse(receivedAt), ZoneId.of("UTC"));
    }

    private static RecordingSink read(FormatParser parser, byte[] upload, UploadContext context) throws IOException {
        RecordingSink sink = new RecordingSink();
        parser.parse(new ByteArrayInputStream(upload), context, sink);
        return sink;
    }
}
