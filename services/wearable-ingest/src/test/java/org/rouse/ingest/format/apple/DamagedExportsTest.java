package org.rouse.ingest.format.apple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rouse.ingest.format.apple.AppleExports.CONTEXT;
import static org.rouse.ingest.format.apple.AppleExports.assertAddsUp;
import static org.rouse.ingest.format.apple.AppleExports.export;
import static org.rouse.ingest.format.apple.AppleExports.heartRate;
import static org.rouse.ingest.format.apple.AppleExports.parse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.RecordingSink;

/** Exports that are cut, damaged, hostile, or none at all. */
class DamagedExportsTest {

    private static final Path FILES = Path.of("src/test/resources/apple");

    @Test
    void shouldFindTheExportInAnArchiveByItsRootWhateverItsName() throws IOException {
        byte[] archive = archive(
                "apple_health_export/export_cda.xml", "<ClinicalDocument><Record/></ClinicalDocument>",
                "apple_health_export/electrocardiograms/ecg.csv", "a,b",
                "apple_health_export/exportación.xml",
                        new String(export(heartRate("08:00:05", "60")), StandardCharsets.UTF_8));
        assertThat(parse(archive).outcomes()).containsExactly("accepted");
        assertThatThrownBy(() -> parse(archive("a/b.xml", "<x/>")))
                .isInstanceOf(MalformedUploadException.class)
                .hasMessage("the archive holds no Health export");
    }

    private static byte[] archive(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void shouldKeepWhatComesBeforeTheCut() {
        byte[] whole = export(heartRate("08:00:05", "60"), heartRate("08:01:05", "61"), heartRate("08:02:05", "62"));
        RecordingSink sink = new RecordingSink();
        byte[] cut = Arrays.copyOf(whole, whole.length - 40);
        assertThatThrownBy(() -> new AppleHealthParser().parse(new ByteArrayInputStream(cut), CONTEXT, sink))
                .isInstanceOf(MalformedUploadException.class)
                .hasMessageContaining("at line");
        assertThat(sink.outcomes()).containsExactly("accepted", "accepted");
        assertThat(sink.minutes()).hasSize(2);
    }

    @Test
    void shouldReadControlCharactersAndDocumentTypesThatAreWrong() throws IOException {
        String text = new String(export(heartRate("08:00:05", "60")), StandardCharsets.UTF_8);
        String wrong = text.replace(
                "<HealthData",
                "<!DOCTYPE HealthData [\n<!ELEMENT Record (MetadataEntry*>\n<!ATTLIST Record\n type CDATA #REQUIRED\n type CDATA\n]]>\n\n  device CDATA #IMPLIED\n<!-- x -->\n>]>\n<HealthData");
        assertThat(parse(wrong.getBytes(StandardCharsets.UTF_8)).outcomes()).containsExactly("accepted");
        String control = text.replace("sourceName=\"Watch\"", "sourceName=\"Wat\u0007ch &#x1;\"");
        assertThat(parse(control.getBytes(StandardCharsets.UTF_8)).outcomes()).containsExactly("accepted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE HealthData [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><HealthData><Record type=\"&x;\"/></HealthData>",
                "<!DOCTYPE HealthData [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><HealthData>&b;</HealthData>",
                "<!DOCTYPE HealthData SYSTEM \"http://127.0.0.1:1/x.dtd\"><HealthData>&x;</HealthData>",
            })
    void shouldResolveNoEntities(String text) throws IOException {
        RecordingSink sink = new RecordingSink();
        try {
            new AppleHealthParser()
                    .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), CONTEXT, sink);
        } catch (MalformedUploadException e) {
            assertThat(e.rule()).isEqualTo("xml.syntax");
        }
        assertThat(sink.facts()).isEmpty();
        assertThat(sink.minutes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<x/>", "{}", "<HealthData>"})
    void shouldRefuseWhatIsNoExport(String text) {
        assertThatThrownBy(() -> parse(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedUploadException.class);
    }

    @Property(tries = 1000)
    void shouldGiveOneOutcomeToEachElementOfADamagedExport(@ForAll Random random) throws IOException {
        byte[] bytes = random.nextBoolean()
                ? Files.readAllBytes(FILES.resolve("export6s3sample.xml"))
                : archive("export.xml", new String(export(heartRate("08:00:05", "60")), StandardCharsets.UTF_8));
        for (int i = 0; i <= random.nextInt(6); i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        byte[] damaged = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
        RecordingSink sink = new RecordingSink();
        try {
            new AppleHealthParser().parse(new ByteArrayInputStream(damaged), CONTEXT, sink);
        } catch (MalformedUploadException e) {
            assertThat(e.rule()).isNotEmpty();
        }
        assertAddsUp(sink);
    }
}
