package org.rouse.ingest.format.fit.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.ingest.format.evidence.MalformedUploadException;

/** Against decodes made by others: see the notice beside the files. */
class FitDecoderTest {

    private static final Path FILES = Path.of("src/test/resources/fit");
    private static final int RECORD = 20;
    private static final int HEART_RATE = 3;
    private static final int CADENCE = 4;
    private static final int DISTANCE = 5;
    private static final int COMPRESSED_SPEED_DISTANCE = 8;
    private static final long FIT_EPOCH = 631_065_600;
    /** The golden decodes count from the year 1. */
    private static final long GO_EPOCH_TO_FIT = 62_766_662_400L;

    private final List<FitDamage> damages = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"garmin-fenix-5-run", "garmin-fenix-5-walk"})
    void shouldGiveTheRecordsThatOthersDecode(String name) throws IOException {
        DateTimeFormatter stated = DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss zzz yyyy", Locale.US)
                .withZone(ZoneId.of("America/Los_Angeles"));
        List<String> expected = Files.readAllLines(FILES.resolve(name + "-records.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(row -> stated.parse(row[0], Instant::from).getEpochSecond() - FIT_EPOCH + " " + row[1] + " "
                        + row[2] + " " + Math.round(Double.parseDouble(row[4]) * 100))
                .toList();
        assertThat(records(bytes(name + ".fit"), HEART_RATE, CADENCE, DISTANCE)).isEqualTo(expected);
        assertThat(damages).isEmpty();
    }

    @Test
    void shouldTellTimeOfCompressedHeaders() throws IOException {
        List<String> expected = Files.readAllLines(FILES.resolve("compressed-speed-distance-records.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(row -> row[0] + " " + row[1].replace("null", "-") + " " + row[4].replace("null", "-") + " "
                        + Math.round(Double.parseDouble(row[2].replace("null", "0")) * 100))
                .toList();
        List<String> records = new ArrayList<>();
        for (FitDecoder decoder = decoder(bytes("compressed-speed-distance.fit")); decoder.next(); ) {
            FitMessage message = decoder.message();
            if (message.number() == RECORD && message.value(COMPRESSED_SPEED_DISTANCE) != FitMessage.ABSENT) {
                long speed = message.value(COMPRESSED_SPEED_DISTANCE, 0)
                        | (message.value(COMPRESSED_SPEED_DISTANCE, 1) & 0xF) << 8;
                records.add(message.timestamp() + " " + shown(message.value(HEART_RATE)) + " "
                        + shown(message.value(CADENCE)) + " " + speed);
            }
        }
        assertThat(records).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2013-02-06-12-11-14",
                "2015-10-13-08-43-15",
                "activity-small-fenix2-run",
                "sample-activity-indoor-trainer"
            })
    void shouldGiveTheRecordsOfTheGoldenDecode(String name) throws IOException {
        assertThat(records(bytes(name + ".fit"), HEART_RATE, CADENCE, DISTANCE)).isEqualTo(golden(name));
        assertThat(damages).isEmpty();
    }

    /** The decode lists the fields of each record by name, absent ones with their invalid value; and it prints the activity twice. */
    private static List<String> golden(String name) throws IOException {
        String text;
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(FILES.resolve(name + ".fit.golden.gz")))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String once = text.substring(0, text.indexOf("\n activity: "));
        return Stream.of(once.split("&fit\\.RecordMsg\\{", -1))
                .skip(1)
                .map(record -> field(record, "ext: int64\\((\\d+)\\)", 0) - GO_EPOCH_TO_FIT
                        + " " + shown(field(record, "HeartRate: uint8\\(0x([0-9a-f]+)\\)", 0xFF))
                        + " " + shown(field(record, "Cadence: uint8\\(0x([0-9a-f]+)\\)", 0xFF))
                        + " " + shown(field(record, "Distance: uint32\\(0x([0-9a-f]+)\\)", 0xFFFFFFFFL)))
                .toList();
    }

    private static long field(String record, String pattern, long invalid) {
        Matcher matcher = Pattern.compile("\\b" + pattern).matcher(record);
        assertThat(matcher.find()).isTrue();
        long value = Long.parseLong(matcher.group(1), pattern.contains("0x") ? 16 : 10);
        return value == invalid ? FitMessage.ABSENT : value;
    }

    @ParameterizedTest
    @CsvSource({
        "0, fit.cut-short, 0",
        "1, fit.cut-short, 0",
        "2, fit.cut-short, 0",
        "3, fit.cut-short, 1",
        "500, fit.cut-short, 1",
    })
    void shouldKeepWhatComesBeforeTheCut(int missing, String rule, int fewer) throws IOException {
        byte[] whole = bytes("garmin-fenix-5-walk.fit");
        int all = messages(whole).size();
        byte[] cut = Arrays.copyOf(whole, whole.length - missing);
        List<Integer> messages = messages(cut);
        if (missing == 0) {
            assertThat(damages).isEmpty();
        } else {
            assertThat(damages).extracting(FitDamage::rule).containsExactly(rule);
        }
        assertThat(messages).hasSizeLessThanOrEqualTo(all - fewer).hasSizeGreaterThan(90);
    }

    @Test
    void shouldSayThatTheChecksumIsWrongAndKeepTheMessages() throws IOException {
        byte[] bytes = bytes("garmin-fenix-5-walk.fit");
        int all = messages(bytes).size();
        bytes[bytes.length - 1]++;
        assertThat(messages(bytes)).hasSize(all);
        assertThat(damages).extracting(FitDamage::rule).containsExactly("fit.crc");
        assertThat(damages.getFirst().message()).startsWith("at byte " + bytes.length + ":");
    }

    @Test
    void shouldReadChainedFilesAndThoseAfterADamagedOne() throws IOException {
        byte[] first = bytes("garmin-fenix-5-walk.fit");
        byte[] second = bytes("garmin-fenix-5-run.fit");
        int both = messages(first).size() + messages(second).size();
        assertThat(messages(chained(first, second))).hasSize(both).contains(1);
        first[14] = 0x0F; // a data message of a kind that no one defined
        assertThat(messages(chained(first, second))).hasSize(messages(second).size());
        assertThat(damages).extracting(FitDamage::rule).containsExactly("fit.undefined");
        damages.clear();
        assertThat(messages(chained(second, new byte[3])))
                .hasSize(messages(second).size());
        assertThat(damages).extracting(FitDamage::rule).containsExactly("fit.trailing");
    }

    @Test
    void shouldReadBigEndianNumbersAndSkipDeveloperFields() throws IOException {
        byte[] body = {
            0x60,
            0,
            1,
            0,
            20,
            2,
            (byte) 253,
            4,
            (byte) 0x86,
            5,
            4,
            (byte) 0x86,
            1,
            0,
            3,
            0, // defined, with 3 bytes of a developer
            0,
            0x3B,
            (byte) 0x9A,
            (byte) 0xCA,
            0,
            0,
            0,
            1,
            2,
            9,
            9,
            9, // 1,000,000,000 s and 258
            0,
            0x3B,
            (byte) 0x9A,
            (byte) 0xCA,
            1,
            (byte) 0xFF,
            (byte) 0xFF,
            (byte) 0xFF,
            (byte) 0xFF,
            9,
            9,
            9,
        };
        assertThat(records(file(body), DISTANCE)).containsExactly("1000000000 258", "1000000001 -");
        assertThat(damages).isEmpty();
    }

    @Test
    void shouldReadToTheEndWhenTheHeaderStatesNoSize() throws IOException {
        byte[] bytes = bytes("garmin-fenix-5-walk.fit");
        int all = messages(bytes).size();
        Arrays.fill(bytes, 4, 8, (byte) 0);
        Arrays.fill(bytes, 12, 14, (byte) 0);
        assertThat(messages(bytes)).hasSize(all);
        assertThat(damages).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "FIT", "this is no FIT file at all"})
    void shouldRefuseWhatIsNoFitFile(String text) {
        assertThatThrownBy(() -> messages(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedUploadException.class);
    }

    private static byte[] file(byte[] body) {
        byte[] file = new byte[12 + body.length + 2];
        System.arraycopy(new byte[] {12, 0x20, 0, 0, (byte) body.length, 0, 0, 0, '.', 'F', 'I', 'T'}, 0, file, 0, 12);
        System.arraycopy(body, 0, file, 12, body.length);
        int crc = Crc16.of(0, file, 0, file.length - 2);
        file[file.length - 2] = (byte) crc;
        file[file.length - 1] = (byte) (crc >> 8);
        return file;
    }

    private static byte[] chained(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(FILES.resolve(name));
    }

    private FitDecoder decoder(byte[] bytes) {
        return new FitDecoder(new ByteArrayInputStream(bytes), damages::add);
    }

    private List<Integer> messages(byte[] bytes) throws IOException {
        List<Integer> files = new ArrayList<>();
        for (FitDecoder decoder = decoder(bytes); decoder.next(); ) {
            files.add(decoder.message().file());
        }
        return files;
    }

    private List<String> records(byte[] bytes, int... fields) throws IOException {
        List<String> records = new ArrayList<>();
        for (FitDecoder decoder = decoder(bytes); decoder.next(); ) {
            FitMessage message = decoder.message();
            if (message.number() == RECORD) {
                StringBuilder line = new StringBuilder().append(message.timestamp());
                for (int field : fields) {
                    line.append(' ').append(shown(message.value(field)));
                }
                records.add(line.toString());
            }
        }
        return records;
    }

    private static String shown(long value) {
        return value == FitMessage.ABSENT ? "-" : Long.toString(value);
    }
}
