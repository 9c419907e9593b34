package org.rouse.local.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rouse.local.reading.FileReading;
import org.rouse.local.reading.Progress;

class EvidenceLinesTest {

    private static final String UPLOAD = """
            {"source":{"id":"watch-1","kind":"wearable"},
             "series":[{"measure":"steps","start":"2026-11-20T08:00:00Z","values":[0,null,12]}],
             "workouts":[{"id":"w1","activity":"walking","start":"2026-11-20T08:10:00Z","end":"2026-11-20T08:40:00Z","met":3.5},
                         {"id":"w2","activity":"walking","start":"2026-11-20T08:40:00Z","end":"2026-11-20T08:10:00Z"}]}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void shouldPrintEvidenceThenRefusalsThenReceipt() throws Exception {
        List<String> lines = parse(UPLOAD);
        assertThat(lines)
                .contains(
                        "{\"kind\":\"series\",\"person\":\"anna\",\"source\":{\"id\":\"watch-1\",\"kind\":\"wearable\"},"
                                + "\"topic\":\"rouse.activity.v1\",\"measure\":\"steps\",\"start\":\"2026-11-20T08:00:00Z\","
                                + "\"values\":[0,null,12]}",
                        "{\"kind\":\"interval\",\"person\":\"anna\",\"source\":{\"id\":\"watch-1\",\"kind\":\"wearable\"},"
                                + "\"topic\":\"rouse.activity.v1\",\"fact\":\"workout\",\"id\":\"w1\","
                                + "\"start\":\"2026-11-20T08:10:00Z\",\"end\":\"2026-11-20T08:40:00Z\","
                                + "\"activity\":\"walking\",\"metThousandths\":3500}");
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("{\"kind\":\"quarantined\",\"file\":\"upload.json\"")
                        .contains("\"rule\":\"time.order\""));
        assertThat(lines.getLast())
                .startsWith("{\"kind\":\"receipt\",\"files\":1,")
                .contains("\"quarantined\":1,", "\"rules\":{\"time.order\":1}", "\"malformed\":[]");
    }

    @Test
    void shouldCountEveryRecordOnce() throws Exception {
        assertThat(parse(UPLOAD).getLast()).contains("\"records\":4,\"accepted\":3,\"ignored\":0,\"quarantined\":1");
    }

    @Test
    void shouldPrintWhatIsTakenBack() throws Exception {
        String upload = """
                {"source":{"id":"w","kind":"wearable"},"deletions":[
                 {"id":"w1","of":"workouts"}, {"id":"any"},
                 {"of":"sleep","start":"2026-11-20T00:00:00Z","end":"2026-11-20T08:00:00Z"},
                 {"measure":"steps","start":"2026-11-20T07:00:00Z","end":"2026-11-20T07:10:00Z"}]}
                """;
        assertThat(parse(upload).stream()
                        .filter(line -> line.contains("\"retraction\""))
                        .map(line -> line.replaceFirst(".*\"topic\":\"[^\"]*\",", "")))
                .containsExactlyInAnyOrder(
                        "\"fact\":\"workout\",\"id\":\"w1\"}",
                        "\"id\":\"any\"}",
                        "\"fact\":\"sleep\",\"start\":\"2026-11-20T00:00:00Z\",\"end\":\"2026-11-20T08:00:00Z\"}",
                        "\"measure\":\"steps\",\"start\":\"2026-11-20T07:00:00Z\",\"end\":\"2026-11-20T07:10:00Z\"}");
    }

    @Test
    void shouldNameMeasuresAsTheyAreSent() throws Exception {
        String upload = """
                {"source":{"id":"w","kind":"wearable"},"series":[
                 {"measure":"heart-rate","start":"2026-11-20T08:00:00Z","values":[61]},
                 {"measure":"met-thousandths","start":"2026-11-20T08:00:00Z","values":[1200]},
                 {"measure":"activity-counts","start":"2026-11-20T08:00:00Z","values":[5]}],
                 "deletions":[{"measure":"heart-rate","start":"2026-11-20T07:00:00Z","end":"2026-11-20T07:10:00Z"}]}
                """;
        assertThat(parse(upload).stream()
                        .filter(line -> line.contains("\"measure\""))
                        .map(line -> line.replaceFirst(".*\"measure\":\"([^\"]*)\".*", "$1")))
                .containsExactlyInAnyOrder("heart-rate", "met-thousandths", "activity-counts", "heart-rate");
    }

    @Test
    void shouldSayThatAFileHoldsNoRecord() throws Exception {
        assertThat(parse("{\"source\":{\"id\":\"w\",\"kind\":\"wearable\"},\"series\":[]}")
                        .getLast())
                .contains("\"records\":0,")
                .contains("\"notes\":[{\"file\":\"upload.json\",\"note\":\"the upload holds no record");
        assertThat(parse(UPLOAD).getLast()).contains("\"notes\":[]");
    }

    @Test
    void shouldStillEndInAReceiptWhenTheUploadBreaksOff() throws Exception {
        assertThat(parse(UPLOAD.substring(0, 160)).getLast())
                .startsWith("{\"kind\":\"receipt\"")
                .contains("\"malformed\":[{\"file\":\"upload.json\"");
    }

    private List<String> parse(String upload) throws Exception {
        Path file = Files.writeString(folder.resolve("upload.json"), upload);
        StringWriter out = new StringWriter();
        try (EvidenceLines lines = new EvidenceLines(out)) {
            lines.receipt(new FileReading(
                            "native", Optional.of("anna"), ZoneOffset.UTC, Instant.parse("2026-11-20T09:00:00Z"))
                    .read(List.of(file), lines, new Progress(List.of(file), new PrintWriter(out), false)));
        }
        return out.toString().lines().toList();
    }
}
