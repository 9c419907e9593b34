package org.rouse.ingest.format.nativejson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Lane;
import org.rouse.contracts.v1.Posture;
import org.rouse.contracts.v1.Retraction;
import org.rouse.contracts.v1.SleepStage;
import org.rouse.contracts.v1.SourceKind;
import org.rouse.ingest.format.evidence.MalformedUploadException;

class NativeParserTest {

    @Test
    void shouldGiveMinutesWhenSeriesIsSound() throws IOException {
        Heard heard = Heard.with("""
                "series": [{"values": [0, null, 12], "version": 7, "start": "2026-11-22T09:00:30+01:00", "measure": "steps"}]
                """);
        assertThat(heard.minutes).containsExactly("STEPS 08:00 0 v7", "STEPS 08:02 12 v7");
        assertThat(heard.outcomes.values()).containsExactly("accepted", "accepted");
        assertThat(heard.source.getKind()).isEqualTo(SourceKind.SOURCE_KIND_WEARABLE);
        assertThat(heard.lane).isEqualTo(Lane.LANE_LIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "steps, 0, 400",
        "heart-rate, 20, 300",
        "intensity, 0, 3",
        "met-thousandths, 0, 30000",
        "activity-counts, 0, 1000000",
        "worn, 0, 1",
        "asleep, 0, 1"
    })
    void shouldRefuseValueAloneWhenItIsOutOfRange(String measure, int least, int most) throws IOException {
        Heard heard = Heard.with(
                "\"series\": [{\"measure\": \"%s\", \"start\": \"2026-11-22T09:00Z\", \"values\": [%d, %d, %d, %d]}]"
                        .formatted(measure, least - 1, least, most, most + 1));
        assertThat(heard.minutes).hasSize(2);
        assertThat(heard.rejects)
                .extracting(reject -> reject.field())
                .containsExactly("/series/0/values/0", "/series/0/values/3");
        assertThat(heard.rejects).allMatch(reject -> reject.rule().equals("value.range"));
        assertThat(heard.outcomes).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"start\": \"2026-11-22T09:00Z\", \"values\": [1]}                                  | field.missing /series/0/measure",
                "{\"measure\": \"mood\", \"start\": \"2026-11-22T09:00Z\", \"values\": [1]}           | measure.unknown /series/0/measure",
                "{\"measure\": \"steps\", \"values\": [1]}                                            | field.missing /series/0/start",
                "{\"measure\": \"steps\", \"start\": \"2026-11-22T09:00\", \"values\": [1]}           | time.form /series/0/start",
                "{\"measure\": \"steps\", \"start\": \"1969-11-22T09:00Z\", \"values\": [1]}          | time.before-1970 /series/0/start",
                "{\"measure\": \"steps\", \"start\": \"2026-11-22T09:00Z\"}                           | field.missing /series/0/values",
                "{\"measure\": \"steps\", \"start\": \"2026-11-22T09:00Z\", \"values\": 1}            | field.missing /series/0/values",
                "{\"measure\": \"steps\", \"start\": \"2026-11-22T09:00Z\", \"values\": [1.5]}        | value.integer /series/0/values/0",
                "{\"measure\": \"steps\", \"start\": \"2026-11-22T09:00Z\", \"values\": [\"1\"]}      | value.integer /series/0/values/0",
                "{\"measure\": \"steps\", \"start\": \"2026-11-22T09:00Z\", \"values\": [99999999999]}| value.range /series/0/values/0",
                "{\"measure\": \"steps\", \"start\": \"2026-11-22T09:00Z\", \"values\": [1], \"version\": -1} | version.form /series/0/version",
                "{\"measure\": \"steps\", \"start\": \"2026-11-22T09:00Z\", \"values\": [1], \"unit\": \"m\"} | field.unknown /series/0/unit",
            })
    void shouldRefuseSeriesWhenItBreaksRule(String series, String refusal) throws IOException {
        Heard heard = Heard.with("\"series\": [" + series + "]");
        assertThat(heard.refusal()).isEqualTo(refusal);
        assertThat(heard.minutes).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12:03, 1", "12:04, 1", "12:05, 0"})
    void shouldRefuseMinuteWhenItEndsMoreThanFiveMinutesAhead(String start, int accepted) throws IOException {
        Heard heard =
                Heard.with("\"series\": [{\"measure\": \"steps\", \"start\": \"2026-11-22T%sZ\", \"values\": [1]}]"
                        .formatted(start));
        assertThat(heard.minutes).hasSize(accepted);
        assertThat(heard.rejects).allMatch(reject -> reject.rule().equals("time.future"));
        assertThat(heard.outcomes).hasSize(1);
    }

    @Test
    void shouldKeepOneValueSeriesWhenValueIsRefused() throws IOException {
        Heard heard = Heard.with(
                "\"series\": [{\"measure\": \"steps\", \"start\": \"2026-11-22T09:00Z\", \"values\": [1, 500]}]");
        assertThat(heard.rejects.getFirst().raw().toStringUtf8())
                .isEqualTo("{\"measure\":\"steps\",\"start\":\"2026-11-22T09:01:00Z\",\"values\":[500]}");
        assertThat(heard.rejects.getFirst().message()).doesNotContain("500");
    }

    @Test
    void shouldGiveAllMeasuresWhenSampleHasThem() throws IOException {
        Heard heard = Heard.with("""
                "samples": [{"at": "2026-11-22T09:00:59Z", "steps": 3, "heartRate": 71, "intensity": 1, "met": 1.55,
                             "counts": 120, "worn": true, "asleep": false}]""");
        assertThat(heard.minutes)
                .containsExactlyInAnyOrder(
                        "STEPS 09:00 3",
                        "HEART_RATE_BPM 09:00 71",
                        "INTENSITY 09:00 1",
                        "MET_THOUSANDTHS 09:00 1550",
                        "ACTIVITY_COUNTS 09:00 120",
                        "WORN 09:00 1",
                        "ASLEEP 09:00 0");
        assertThat(heard.outcomes).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"steps\": 3}                                             | field.missing /samples/0/at",
                "{\"at\": \"2026-11-22T09:00Z\"}                            | sample.empty /samples/0",
                "{\"at\": \"2026-11-22T12:05Z\", \"steps\": 3}              | time.future /samples/0/at",
                "{\"at\": \"2026-11-22T09:00Z\", \"steps\": 401}            | value.range /samples/0/steps",
                "{\"at\": \"2026-11-22T09:00Z\", \"steps\": 1e400}          | value.integer /samples/0/steps",
                "{\"at\": \"2026-11-22T09:00Z\", \"heartRate\": 19}         | value.range /samples/0/heartRate",
                "{\"at\": \"2026-11-22T09:00Z\", \"met\": 30.1}             | value.range /samples/0/met",
                "{\"at\": \"2026-11-22T09:00Z\", \"met\": -0.1}             | value.range /samples/0/met",
                "{\"at\": \"2026-11-22T09:00Z\", \"steps\": 2.5}            | value.integer /samples/0/steps",
                "{\"at\": \"2026-11-22T09:00Z\", \"steps\": \"3\"}          | field.type /samples/0/steps",
                "{\"at\": \"2026-11-22T09:00Z\", \"worn\": 1}               | field.type /samples/0/worn",
                "{\"at\": 5, \"steps\": 3}                                  | field.type /samples/0/at",
                "{\"at\": \"2026-11-22T09:00Z\", \"steps\": 3, \"x\": {}}   | field.unknown /samples/0/x",
            })
    void shouldRefuseSampleWhenItBreaksRule(String sample, String refusal) throws IOException {
        Heard heard = Heard.with("\"samples\": [" + sample + ", {\"at\": \"2026-11-22T09:00Z\", \"steps\": 1}]");
        assertThat(heard.refusal()).isEqualTo(refusal);
        assertThat(heard.rejects.getFirst().raw().toStringUtf8()).isEqualTo(sample.strip());
        assertThat(heard.minutes).containsExactly("STEPS 09:00 1");
    }

    @Test
    void shouldGiveSpansWhenTheyAreSound() throws IOException {
        Heard heard = Heard.with("""
                "workouts": [{"id": "w1", "activity": "Lap Swimming", "start": "2026-11-22T07:00Z", "end": "2026-11-22T07:30Z",
                              "met": 5.8, "speedMetresPerHour": 2500, "version": 3}],
                "sleep": [{"start": "2026-11-21T23:00Z", "end": "2026-11-22T06:30Z", "stage": "deep"}],
                "wear": [{"start": "2026-11-22T06:30Z", "end": "2026-11-22T07:00Z", "worn": false}],
                "sedentaryPeriods": [{"id": "s1", "start": "2026-11-22T08:00Z", "end": "2026-11-22T08:40Z"}],
                "intensities": [{"start": "2026-11-22T08:40Z", "end": "2026-11-22T08:50Z", "intensity": 2}],
                "transport": [{"start": "2026-11-22T08:50Z", "end": "2026-11-22T09:10Z"}],
                "stepCounts": [{"start": "2026-11-22T09:10Z", "end": "2026-11-22T09:20Z", "steps": 300}]""");
        assertThat(heard.rejects).isEmpty();
        assertThat(heard.intervals).hasSize(7);
        Interval workout = heard.intervals.getFirst();
        assertThat(workout.getId()).isEqualTo("w1");
        assertThat(workout.getVersion()).isEqualTo(3);
        assertThat(workout.getWorkout().getActivity()).isEqualTo("lap-swimming");
        assertThat(workout.getWorkout().getMetThousandths()).isEqualTo(5_800);
        assertThat(heard.intervals.get(1).getSleep().getStage()).isEqualTo(SleepStage.SLEEP_STAGE_ASLEEP);
        assertThat(heard.intervals.get(1).getId())
                .isEqualTo("@" + heard.intervals.get(1).getStartMs());
        assertThat(heard.intervals.get(6).getSteps().getStepsThousandths()).isEqualTo(300_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "workouts | \"activity\": \"yoga\"                      | field.missing /workouts/0/id",
                "workouts | \"id\": \"w\"                               | field.missing /workouts/0/activity",
                "workouts | \"id\": \"w\", \"activity\": \"jog\u00e9\"  | text.form /workouts/0/activity",
                "workouts | \"id\": \"\", \"activity\": \"yoga\"        | text.form /workouts/0/id",
                "workouts | \"id\": \"w\", \"activity\": \"yoga\", \"met\": 31 | value.range /workouts/0/met",
                "sleep | \"stage\": \"dreaming\"                        | sleep.stage /sleep/0/stage",
                "wear | \"id\": \"w\"                                   | field.missing /wear/0/worn",
                "intensities | \"intensity\": 4                         | value.range /intensities/0/intensity",
                "stepCounts | \"id\": \"x\"                             | field.missing /stepCounts/0/steps",
                "transport | \"speed\": 4                               | field.unknown /transport/0/speed",
            })
    void shouldRefuseSpanWhenItBreaksRule(String array, String fields, String refusal) throws IOException {
        Heard heard = Heard.with("\"%s\": [{%s, \"start\": \"2026-11-22T08:00Z\", \"end\": \"2026-11-22T08:40Z\"}]"
                .formatted(array, fields));
        assertThat(heard.refusal()).isEqualTo(refusal);
        assertThat(heard.intervals).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T08:00Z, 2026-11-22T08:00Z, time.order",
        "2026-11-22T08:01Z, 2026-11-22T08:00Z, time.order",
        "2026-11-21T08:00:00Z, 2026-11-22T08:00:01Z, time.too-long",
        "2026-11-22T12:05:00Z, 2026-11-22T12:30:00Z, time.future"
    })
    void shouldRefuseSpanWhenItsTimeBreaksRule(String start, String end, String rule) throws IOException {
        Heard heard = Heard.with("\"transport\": [{\"start\": \"%s\", \"end\": \"%s\"}]".formatted(start, end));
        assertThat(heard.refusal()).isEqualTo(rule + " /transport/0/end");
    }

    @Test
    void shouldHoldEachPostureUntilTheNextWhenTheyComeInAnyOrder() throws IOException {
        Heard heard = Heard.of("""
                {"observedUntil": "2026-11-22T10:00:00Z",
                 "postures": [{"at": "2026-11-22T09:30:00Z", "posture": "standing"}, {"at": "2026-11-22T09:00:00Z", "posture": "sitting"}],
                 "source": {"id": "thigh-1", "kind": "posture-sensor", "model": "T2", "provider": "maker"}}""");
        assertThat(heard.intervals)
                .extracting(i -> i.getPosture().getPosture())
                .containsExactly(Posture.POSTURE_SITTING, Posture.POSTURE_STANDING);
        assertThat(heard.intervals)
                .extracting(Interval::getEndMs)
                .containsExactly(heard.intervals.get(1).getStartMs(), Heard.NOW.toEpochMilli() - 2 * 3_600_000);
        assertThat(heard.source.getProvider()).isEqualTo("maker");
        assertThat(heard.intervals)
                .extracting(Interval::getVersion)
                .containsOnly(Heard.NOW.toEpochMilli() - 2 * 3_600_000);
        assertThat(heard.outcomes).containsOnlyKeys(0L, 1L);
    }

    @Test
    void shouldRefuseLastPostureWhenNobodySaysHowLongItWasSeen() throws IOException {
        Heard heard = Heard.with("""
                "postures": [{"at": "2026-11-22T09:00:00Z", "posture": "sitting"}, {"at": "2026-11-22T09:30:00Z", "posture": "standing"}]""");
        assertThat(heard.refusal()).isEqualTo("posture.open /postures/1");
        assertThat(heard.intervals).hasSize(1);
    }

    @Test
    void shouldTakeBackWhenDeletionIsSound() throws IOException {
        Heard heard = Heard.with("""
                "deletions": [{"id": "w1", "of": "workouts", "version": 4},
                              {"of": "sleep", "start": "2026-11-22T00:00Z", "end": "2026-11-22T08:00Z", "version": 5},
                              {"measure": "steps", "start": "2026-11-22T09:00Z", "end": "2026-11-22T10:00Z"}]""");
        assertThat(heard.retractions.getFirst().getFact()).isEqualTo(Interval.WORKOUT_FIELD_NUMBER);
        assertThat(heard.retractions.getFirst().getVersion()).isEqualTo(4);
        assertThat(heard.retractions.get(1))
                .isEqualTo(Retraction.newBuilder()
                        .setFact(Interval.SLEEP_FIELD_NUMBER)
                        .setStartMs(Heard.NOW.toEpochMilli() - 12 * 3_600_000)
                        .setEndMs(Heard.NOW.toEpochMilli() - 4 * 3_600_000)
                        .setVersion(5)
                        .build());
        assertThat(heard.retractions.getLast().getEndMs()).isEqualTo(Heard.NOW.toEpochMilli() - 2 * 3_600_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"version\": 1}                             | deletion.target /deletions/0",
                "{\"id\": \"x\", \"measure\": \"steps\"}      | deletion.target /deletions/0",
                "{\"id\": \"x\", \"measure\": \"steps\", \"of\": \"sleep\"} | deletion.target /deletions/0",
                "{\"start\": \"2026-11-22T09:00Z\", \"end\": \"2026-11-22T10:00Z\"} | deletion.target /deletions/0",
                "{\"measure\": \"steps\"}                     | field.missing /deletions/0/start",
                "{\"of\": \"sleep\"}                          | field.missing /deletions/0/start",
                "{\"of\": \"sleep\", \"start\": \"2026-11-22T09:00Z\"} | field.missing /deletions/0/end",
                "{\"of\": \"sleep\", \"start\": \"2026-11-22T09:00Z\", \"end\": \"2026-11-22T09:00Z\"} | time.order /deletions/0/end",
                "{\"of\": \"sleep\", \"start\": \"2026-11-20T09:00Z\", \"end\": \"2026-11-22T09:00Z\"} | time.too-long /deletions/0/end",
                "{\"of\": \"series\", \"start\": \"2026-11-22T09:00Z\", \"end\": \"2026-11-22T10:00Z\"} | deletion.of /deletions/0/of",
                "{\"measure\": \"mood\"}                      | measure.unknown /deletions/0/measure",
                "{\"id\": \"x\", \"of\": \"samples\"}         | deletion.of /deletions/0/of",
            })
    void shouldRefuseDeletionWhenItBreaksRule(String deletion, String refusal) throws IOException {
        assertThat(Heard.with("\"deletions\": [" + deletion + "]").refusal()).isEqualTo(refusal);
    }

    @Test
    void shouldReportUnknownPropertyAndGoOnWhenThereIsOne() throws IOException {
        Heard heard = Heard.with("""
                "mood": {"a": [1]}, "samples": [{"at": "2026-11-22T09:00Z", "steps": 1}]""");
        assertThat(heard.outcomes.values()).containsExactly("ignored: unknown property", "accepted");
    }

    @Test
    void shouldFindSourceWhenItComesAfterTheData() throws IOException {
        Heard heard = Heard.of("""
                {"samples": [{"at": "2026-11-22T09:00Z", "steps": 1}], "lane": "backfill",
                 "source": {"id": "p", "kind": "phone"}}""");
        assertThat(heard.source.getKind()).isEqualTo(SourceKind.SOURCE_KIND_PHONE);
        assertThat(heard.lane).isEqualTo(Lane.LANE_BACKFILL);
    }

    @Test
    void shouldSayWhereItWasLookedForWhenSourceComesTooLate() {
        String late = "{\"x\": \"" + "y".repeat(60_000) + "\",".repeat(1) + manyProperties()
                + "\"source\": {\"id\": \"p\", \"kind\": \"phone\"}}";
        assertThatThrownBy(() -> Heard.parse(new ByteArrayInputStream(late.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(
                        MalformedUploadException.class,
                        e -> assertThat(e.rule()).isEqualTo("source.late"));
    }

    @Test
    void shouldReadALongUploadWhereverItsFirstBytesEnd() throws IOException {
        String source = "{\"source\": {\"id\": \"p\", \"kind\": \"phone\"}, ";
        String data = "\"x\" : [null] , \"samples\" : [{\"at\": \"2026-11-22T09:00Z\", \"steps\": 1}] }";
        for (int looked = 0; looked <= data.length(); looked++) {
            String upload = source + " ".repeat(NativeParser.HEAD - source.length() - looked) + data;
            Heard heard = Heard.parse(new ByteArrayInputStream(upload.getBytes(StandardCharsets.UTF_8)));
            assertThat(heard.minutes).as("%d bytes of the data", looked).containsExactly("STEPS 09:00 1");
        }
    }

    private static String manyProperties() {
        StringBuilder properties = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            properties
                    .append("\"x")
                    .append(i)
                    .append("\": \"")
                    .append("y".repeat(50_000))
                    .append("\",");
        }
        return properties.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\": \"phone\"} | source.form",
                "{\"id\": \"p\"} | source.form",
                "{\"id\": \"p\", \"kind\": \"toaster\"} | source.form",
                "{\"id\": \"p\", \"kind\": \"phone\", \"colour\": \"red\"} | source.form",
                "5 | source.form"
            })
    void shouldRefuseUploadWhenSourceIsNoSource(String source, String rule) {
        assertThatThrownBy(() -> Heard.of("{\"source\": " + source + "}"))
                .isInstanceOfSatisfying(
                        MalformedUploadException.class,
                        e -> assertThat(e.rule()).isEqualTo(rule));
    }
}
