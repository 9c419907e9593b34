package org.rouse.ingest.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One element that cannot be read costs itself, and nothing beside it. */
class UnreadablePartsTest {

    private static final FieldUpload APPLE = FieldUpload.of("apple-health");
    private static final String STEPS =
            "<Record type='HKQuantityTypeIdentifierStepCount' sourceName='iPhone' unit='count' startDate='2026-03-01 1%d:00:00 +0000' endDate='2026-03-01 1%d:01:00 +0000' value='%d'/>\n";
    private static final String BEFORE = STEPS.formatted(0, 0, 20);
    private static final String AFTER = STEPS.formatted(1, 1, 21);
    private static final String SPAN_BEFORE = "STEPS 2026-03-01T10:00:00Z 2026-03-01T10:01:00Z 20.0";
    private static final String SPAN_AFTER = "STEPS 2026-03-01T11:00:00Z 2026-03-01T11:01:00Z 21.0";

    @Test
    void shouldReadAnExportOfIos8() throws IOException {
        FieldUpload.Read read = APPLE.at("2016-01-01T00:00:00Z").file("16-apple-ios8.xml");
        assertThat(read.refused()).isEmpty();
        assertThat(read.spans())
                .containsExactly(
                        "STEPS 2015-06-16T14:18:10Z 2015-06-16T14:19:10Z 30.0",
                        "STEPS 2015-06-16T14:18:11Z 2015-06-16T14:19:11Z 31.0");
    }

    @Test
    void shouldRefuseAnElementWithABlankInANameAlone() throws IOException {
        FieldUpload.Read read = APPLE.file("16-apple-ios8-spaces.xml");
        assertThat(read.malformed()).isEmpty();
        assertThat(read.refused()).containsExactly("xml.syntax ");
        assertThat(read.kept().quarantined.getFirst().getRaw().toStringUtf8())
                .startsWith("<Record type=\"HKQuantityTypeIdentifierBodyFatPercentage\"")
                .endsWith("value=\"0.2\"/>");
        assertThat(read.spans())
                .containsExactly(
                        "STEPS 2026-03-01T09:00:00Z 2026-03-01T09:01:00Z 20.0",
                        "STEPS 2026-03-01T09:01:00Z 2026-03-01T09:02:00Z 21.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Record type='x' type='y'/>", "<Record type=x/>", "<Record type/>", "<Record type='x'unit='y'/>",
                "<Record type='x' 1a='y'/>", "<Record type='x", "<Record type='x' value=",
                        "<Record type='x' a b='c'></Record>",
                "<Record type='x' a b='c'><MetadataEntry key='k' value='v'/></Record>", "<Workout 'x'/>",
                        "<Record type='x' value='a<b'/>",
            })
    void shouldRefuseOneElementAndReadItsNeighbours(String bad) throws IOException {
        FieldUpload.Read read = APPLE.text("<HealthData>\n" + BEFORE + bad + "\n" + AFTER + "</HealthData>");
        assertThat(read.malformed()).isEmpty();
        assertThat(read.refused()).contains("xml.syntax ");
        assertThat(read.spans()).containsExactly(SPAN_BEFORE, SPAN_AFTER);
        assertThat(read.receipt().records()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</Record>",
                "text & more",
                "a < b",
                "&nbsp;",
                "<!-- a -- b -->",
                "<![CDATA[ <Record> ]]>",
                "<Correlation type='x'>",
                "<Record type='HKQuantityTypeIdentifierBodyMass' startDate='2026-03-01 10:00:00 +0000'>"
            })
    void shouldReadTheNeighboursOfWhatIsOutOfPlace(String stray) throws IOException {
        FieldUpload.Read read = APPLE.text("<HealthData>\n" + BEFORE + stray + "\n"
                + (stray.startsWith("<Corr") ? "</Correlation>" : "") + AFTER + "</HealthData>");
        assertThat(read.spans()).containsExactly(SPAN_BEFORE, SPAN_AFTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A & B's iPhone", "R&D", "A &nbsp; B", "&", "&#1;"})
    void shouldTakeAnAmpersandForItself(String name) throws IOException {
        FieldUpload.Read read = APPLE.text(
                "<HealthData>" + BEFORE.replace("'", "\"").replace("iPhone", name) + AFTER + "</HealthData>");
        assertThat(read.refused()).isEmpty();
        assertThat(read.spans()).containsExactlyInAnyOrder(SPAN_BEFORE, SPAN_AFTER);
    }

    @Test
    void shouldReadAnElementWithBytesThatAreNoUtf8() throws IOException {
        byte[] text = ("<HealthData>" + BEFORE.replace("iPhone", "B\u00fcro") + AFTER + "</HealthData>")
                .getBytes(StandardCharsets.ISO_8859_1);
        FieldUpload.Read read = APPLE.bytes(text);
        assertThat(read.malformed()).isEmpty();
        assertThat(read.spans()).containsExactlyInAnyOrder(SPAN_BEFORE, SPAN_AFTER);
    }

    @Test
    void shouldKeepWhatComesBeforeTheCut() throws IOException {
        String whole = "<HealthData>\n" + BEFORE + AFTER + "</HealthData>";
        for (int cut = whole.indexOf(AFTER); cut < whole.length() - 1; cut += 7) {
            FieldUpload.Read read = APPLE.text(whole.substring(0, cut));
            assertThat(read.spans()).contains(SPAN_BEFORE);
            assertThat(read.malformed()).startsWith("xml.syntax");
        }
    }

    @Test
    void shouldReadTheSameWhereTagsAreInOrder() throws IOException {
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        many.writeBytes("<HealthData>".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 3_000; i++) {
            many.writeBytes((i % 500 == 499 ? "<Record a b='" + "\u00fc".repeat(i) + "'/>" : BEFORE)
                    .getBytes(StandardCharsets.UTF_8));
        }
        many.writeBytes("</HealthData>".getBytes(StandardCharsets.UTF_8));
        FieldUpload.Read read = APPLE.bytes(many.toByteArray());
        assertThat(read.receipt().accepted()).isEqualTo(2_994);
        assertThat(read.receipt().quarantined()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "csv | time,steps~2026-03-01 10:00,20~\"2026-03-01 10:30,9~2026-03-01 11:00,21~ | time.format time",
                "csv | time,steps~2026-03-01 10:00,20~2026-03-01 10:30,\"9~2026-03-01 11:00,21~ | value.range steps",
                "fitbit | Id,ActivityMinute,Steps~1,3/1/2026 10:00:00 AM,20~\"1,3/1/2026 10:30:00 AM,9~1,3/1/2026 11:00:00 AM,21~ | person.mixed Id",
            })
    void shouldRefuseARowWithAStrayQuoteAlone(String format, String rows, String refused) throws IOException {
        FieldUpload.Read read = FieldUpload.of(format).text(rows.replace('~', '\n'));
        assertThat(read.refused()).containsExactly(refused);
        assertThat(read.receipt().accepted()).isEqualTo(2);
    }
}
