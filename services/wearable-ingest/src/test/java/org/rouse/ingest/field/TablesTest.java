package org.rouse.ingest.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables begin in many ways. */
class TablesTest {

    private static final FieldUpload ACTIGRAPH =
            FieldUpload.of("actigraph").in("America/New_York").at("2020-01-01T00:00:00Z");

    @Test
    void shouldReadADataTableWhoseHeadingTellsSo() throws IOException {
        FieldUpload.Read read = ACTIGRAPH.file("44-ggir501.csv");
        assertThat(read.minutes())
                .containsExactlyInAnyOrder(
                        "activity_counts 2019-02-12T05:00:00Z 12", "steps 2019-02-12T05:00:00Z 1",
                        "activity_counts 2019-02-12T05:01:00Z 0", "steps 2019-02-12T05:01:00Z 0");
        assertThat(read.receipt().accepted()).isEqualTo(8);
        assertThat(read.sources()).containsExactly("actigraph:MOS00000000 WEARABLE");
        FieldUpload.Read other = FieldUpload.of("actigraph").file("01-datatable.csv");
        assertThat(other.receipt().accepted())
                .isEqualTo(other.receipt().records())
                .isGreaterThan(50);
        assertThat(other.minutes()).contains("activity_counts 2024-01-23T18:01:00Z 10", "steps 2024-01-23T18:01:00Z 1");
        assertThat(other.kept().evidence.getFirst().getSource().getModel()).isEqualTo("GT3XPlus");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Epoch Period (hh:mm:ss) 00:00:15",
                "Epoch Period: 00:00:15",
                "Epoch Length (hh:mm:ss) 00:00:15",
                "epoch length: 15 sec",
                "Epoch (s): 15",
                "Cycle Period (hh:mm:ss) 00:00:15",
                "\"Epoch Period (hh:mm:ss) 00:00:15\",,,",
                "Epoch Period (hh:mm:ss) 00:01:00",
                "Sampling as usual"
            })
    void shouldReadEveryWordingOfTheEpochAndTrustTheRows(String line) throws IOException {
        String file = ggir().replace("Epoch Period (hh:mm:ss) 00:00:15", line);
        assertThat(ACTIGRAPH.text(file).minutes())
                .isEqualTo(ACTIGRAPH.file("44-ggir501.csv").minutes());
    }

    @ParameterizedTest
    @CsvSource({
        "Data Table File Created By ActiGraph, Data File Created By ActiGraph",
        "Data Table File Created By ActiGraph, data file created by ActiGraph",
        "Data Table File Created By ActiGraph, Epoch File Created By ActiGraph",
        "Start Time 00:00:00, Start Time: 12:00:00 a.m.",
        "Start Date 2/12/2019, Start Date: 1/1/2001",
        "Start Date 2/12/2019, Begun on 2/12/2019",
        "Serial Number: MOS00000000, Serial Number:MOS00000000",
        "Date format M/d/yyyy, date format: M/d/yyyy",
    })
    void shouldReadOtherWordsBeforeTheRows(String words, String others) throws IOException {
        assertThat(ACTIGRAPH.text(ggir().replace(words, others)).minutes())
                .isEqualTo(ACTIGRAPH.file("44-ggir501.csv").minutes());
    }

    @Test
    void shouldBelieveTheDatesOfRowsMoreThanWhatStandsBeforeThem() throws IOException {
        String dayFirst = ggir().replace("2/12/2019,", "13/02/2019,");
        assertThat(ACTIGRAPH.text(dayFirst).minutes())
                .contains("activity_counts 2019-02-13T05:00:00Z 12")
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"60, 1", "30, 2", "15, 4", "10, 6", "1, 60"})
    void shouldTellEpochsWithoutDatesByTheirLine(int seconds, int rows) throws IOException {
        String file = """
                ------------ Data Table File Created By ActiGraph wGT3XBT ActiLife v6.12.1 date format M/d/yyyy -----------
                Serial Number: MOS1
                Start Time 00:00:00
                Start Date 2/12/2019
                Epoch Length %d seconds
                --------------------------------------------------
                Axis1,Steps
                """.formatted(seconds) + "1,0\n".repeat(rows);
        assertThat(ACTIGRAPH.text(file).minutes())
                .containsExactlyInAnyOrder(
                        "activity_counts 2019-02-12T05:00:00Z " + rows, "steps 2019-02-12T05:00:00Z 0");
    }

    @Test
    void shouldTakeTheZAfterAMonitorsTimeForItsClock() throws IOException {
        List<String> local = ACTIGRAPH.file("actigraph-iso-local.csv").minutes();
        assertThat(local).hasSize(6).contains("activity_counts 2012-06-27T14:54:00Z 1465");
        assertThat(ACTIGRAPH.file("actigraph-iso-offset.csv").minutes()).isEqualTo(local);
        String withOffset = read("actigraph-iso-offset.csv").replace("00Z", "00-0700");
        assertThat(ACTIGRAPH.text(withOffset).minutes()).contains("activity_counts 2012-06-27T17:54:00Z 1465");
    }

    @Test
    void shouldReadATableWithDecimalCommas() throws IOException {
        assertThat(ACTIGRAPH
                        .text("timestamp;axis1;steps;vector magnitude\n2019-02-12 05:00:00,000;50,0;1,00;50,12\n"
                                + "2019-02-12 05:01:00,000;60,0;2,00;60,12\n")
                        .minutes())
                .contains("activity_counts 2019-02-12T10:00:00Z 50", "steps 2019-02-12T10:01:00Z 2");
        assertThat(FieldUpload.of("csv")
                        .text("time;steps\n2019-02-12 05:00:00,000;7,0\n")
                        .minutes())
                .containsExactly("steps 2019-02-12T05:00:00Z 7");
    }

    @Test
    void shouldTakeAnOffsetAfterAMonitorsTimeForWhatItIs() throws IOException {
        assertThat(FieldUpload.of("activpal")
                        .in("America/New_York")
                        .text("Time,Interval (s),ActivityCode\n2026-05-09 10:00:00Z,60,0\n"
                                + "2026-05-09 10:00:00+02:00,60,1\n")
                        .spans())
                .containsExactly(
                        "POSTURE 2026-05-09T14:00:00Z 2026-05-09T14:01:00Z",
                        "POSTURE 2026-05-09T08:00:00Z 2026-05-09T08:01:00Z");
    }

    @Test
    void shouldFindTheHeadingBeneathALine() throws IOException {
        FieldUpload samsung = FieldUpload.of("csv")
                .mapped(Map.of(
                        "start", "com.samsung.health.step_count.start_time",
                        "end", "com.samsung.health.step_count.end_time",
                        "steps", "com.samsung.health.step_count.count"));
        assertThat(samsung.file("52-samsung-nopre.csv").minutes())
                .containsExactly("steps 2026-05-01T08:00:00Z 80", "steps 2026-05-01T08:01:00Z 90");
        FieldUpload.Read read = samsung.file("52-samsung.csv");
        assertThat(read.minutes())
                .isEqualTo(samsung.file("52-samsung-nopre.csv").minutes());
        assertThat(read.receipt().records()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "csv | time,steps~2026-05-01 08:00,80~2026-05-01 08:01,90~",
                "csv | time;steps~2026-05-01 08:00;80~2026-05-01 08:01;90~",
                "fitbit | Id,ActivityMinute,Steps~1,5/1/2026 8:00:00 AM,80~1,5/1/2026 8:01:00 AM,90~",
                "fitbit | timestamp,steps~2026-05-01T08:00:00Z,80~2026-05-01T08:01:00Z,90~",
                "activpal | Time,Interval (s),ActivityCode~2026-05-01 08:00,60,0~2026-05-01 08:01,60,1~",
                "actigraph | timestamp,axis1,steps~2026-05-01 08:00:00,5,80~2026-05-01 08:01:00,6,90~",
                "actigraph | SEQN,PAXDAY,PAXN,PAXINTEN~7,1,1,166~7,1,2,0~",
                "nhanes | SEQN,PAXDAY,PAXN,PAXINTEN~7,1,1,166~7,1,2,0~",
            })
    void shouldFindTheHeadingOfEveryTable(String format, String table) throws IOException {
        String rows = table.replace('~', '\n');
        FieldUpload upload =
                FieldUpload.of(format).at(rows.contains("PAXN") ? "2004-01-01T00:00:00Z" : "2026-11-28T12:00:00Z");
        FieldUpload.Read plain = upload.text(rows);
        assertThat(plain.receipt().accepted()).as(plain.malformed()).isEqualTo(2);
        for (String before : new String[] {
            "com.samsung.shealth,6320001,4\n",
            "Exported by Health Sync on 2026-05-02 10:00\n\n",
            "sep=,\nPerson;Ada\nNotes;\"none, yet\"\n",
            "\uFEFF# comment\n",
            "a line of its own\n".repeat(39)
        }) {
            FieldUpload.Read read = upload.text(before + rows);
            assertThat(read.malformed()).isEmpty();
            assertThat(read.minutes()).isEqualTo(plain.minutes());
            assertThat(read.spans()).isEqualTo(plain.spans());
            assertThat(read.receipt().records()).isEqualTo(2);
        }
        FieldUpload.Read far = upload.text("a line of its own\n".repeat(40) + rows);
        assertThat(far.malformed()).matches("[a-z]+\\.[a-z]+: .*");
        assertThat(FieldUpload.of(format).text("").malformed()).startsWith("csv.empty");
    }

    @Test
    void shouldReadFitbitsOwnWordForRestlessSleep() throws IOException {
        FieldUpload.Read read = FieldUpload.of("csv").file("csv-sleep-restless.csv");
        assertThat(read.spans())
                .containsExactly(
                        "SLEEP 2020-03-07T01:00:00Z 2020-03-07T02:00:00Z ASLEEP",
                        "SLEEP 2020-03-07T02:00:00Z 2020-03-07T03:00:00Z ASLEEP");
    }

    private static String ggir() throws IOException {
        return read("44-ggir501.csv");
    }

    private static String read(String resource) throws IOException {
        return Files.readString(Path.of("src/test/resources/field", resource), StandardCharsets.UTF_8);
    }
}
