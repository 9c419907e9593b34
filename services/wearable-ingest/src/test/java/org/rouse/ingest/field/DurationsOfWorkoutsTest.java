package org.rouse.ingest.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A workout from 07:00Z to 08:00Z whose timer ran for a part of it, as sources write durations. */
class DurationsOfWorkoutsTest {

    private static String apple(String attributes) {
        return "<HealthData><Workout workoutActivityType='HKWorkoutActivityTypeWalking' " + attributes
                + " sourceName='Watch' startDate='2026-08-01 07:00:00 +0000' endDate='2026-08-01 08:00:00 +0000'/></HealthData>";
    }

    private static String connect(String property) {
        return "[{'type':'ExerciseSession','id':'w','exerciseType':79,'startTime':'2026-08-01T07:00:00Z','endTime':'2026-08-01T08:00:00Z',"
                + property + "}]";
    }

    private static String autoExport(String property) {
        return "{'data':{'workouts':[{'id':'w','name':'Outdoor Walk','start':'2026-08-01 07:00:00 +0000','end':'2026-08-01 08:00:00 +0000',"
                + property + "}]}}";
    }

    private static FieldUpload.Read read(String format, String duration) throws IOException {
        return FieldUpload.of(format)
                .json(
                        switch (format) {
                            case "apple-health" -> apple(duration);
                            case "health-connect" -> connect(duration);
                            default -> autoExport(duration);
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "apple-health | duration='30.5' durationUnit='min' | 1830",
                "apple-health | duration='30,5' durationUnit='min' | 1830",
                "apple-health | duration='30,5' | 1830",
                "apple-health | duration='1800' durationUnit='s' | 1800",
                "apple-health | duration='PT30M' durationUnit='min' | 1800",
                "apple-health | duration='0:30:00' | 1800",
                "apple-health | duration='' | 0",
                "health-connect | 'durationSeconds':1800 | 1800",
                "health-connect | 'duration_seconds':'1800' | 1800",
                "health-connect | 'durationSeconds':'1800,5' | 1800.5",
                "health-connect | 'durationSeconds':'PT30M' | 1800",
                "health-connect | 'activeDurationMs':'1800000' | 1800",
                "health-connect | 'durationMinutes':30.5 | 1830",
                "health-connect | 'duration':'PT30M' | 1800",
                "health-connect | 'activeDuration':'0:30:00' | 1800",
                "health-connect | 'duration':1800 | 1800",
                "health-connect | 'duration':1800000 | 1800",
                "health-connect | 'duration':30 | 1800",
                "health-connect | 'duration':'30' | 1800",
                "health-connect | 'duration':5 | 300",
                "health-connect | 'duration':60 | 0",
                "health-connect | 'duration':3600 | 0",
                "health-connect | 'duration':3600000 | 0",
                "health-auto-export | 'duration':1800 | 1800",
                "health-auto-export | 'duration':'1800' | 1800",
                "health-auto-export | 'duration':'0:30:00' | 1800",
                "health-auto-export | 'duration':{'qty':'30,5','units':'min'} | 1830",
                "health-auto-export | 'duration':{'qty':0.5,'units':'hr'} | 1800",
            })
    void shouldBeRead(String format, String duration, double seconds) throws IOException {
        FieldUpload.Read read = read(format, duration);
        assertThat(read.intervals()).as(read.malformed() + read.refused()).hasSize(1);
        assertThat(read.intervals().getFirst().getWorkout().getActiveMs() / 1000.0)
                .isEqualTo(seconds);
        assertThat(read.intervals().getFirst().getWorkout().getPausesList()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "apple-health | duration='half an hour' durationUnit='min' | time.format duration",
                "apple-health | duration='-5' durationUnit='min' | time.format duration",
                "apple-health | duration='30' durationUnit='fortnight' | schema.enum durationUnit",
                "health-connect | 'durationSeconds':'long' | time.format /0/durationSeconds",
                "health-connect | 'durationMs':true | schema.type /0/durationMs",
                "health-connect | 'duration':'30 min' | time.format /0/duration",
                "health-connect | 'duration':20000 | time.format /0/duration",
                "health-auto-export | 'duration':'long' | time.format /data/workouts/0/duration",
                "health-auto-export | 'duration':{'qty':30,'units':'fortnight'} | schema.enum /data/workouts/0/duration/units",
                "health-auto-export | 'duration':{'qty':'long','units':'min'} | time.format /data/workouts/0/duration/qty",
            })
    void shouldBeRefusedByRuleWhereItCannotBeRead(String format, String duration, String refusal) throws IOException {
        assertThat(read(format, duration).refused()).containsExactly(refusal);
    }

    @ParameterizedTest
    @CsvSource({"2400, 1785567600000", "PT40M, 1785567600000", "'2400,0', 1785567600000"})
    void shouldPlaceASessionThatIsToldByItsEndAndItsLength(String seconds, long start) throws IOException {
        FieldUpload.Read read = FieldUpload.of("health-connect")
                .json(
                        "[{'type':'ExerciseSession','exerciseType':79,'endTime':'2026-08-01T07:40:00Z','durationSeconds':'"
                                + seconds + "'}]");
        assertThat(read.intervals().getFirst().getStartMs()).isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource({"PT30M, WORKOUT 2026-08-01T07:00:00Z 2026-08-01T07:30:00Z walking"})
    void shouldBeReadInTables(String duration, String span) throws IOException {
        assertThat(FieldUpload.of("csv")
                        .text("start,duration,activity\n2026-08-01T07:00:00Z," + duration + ",walking\n")
                        .spans())
                .containsExactly(span);
    }
}
