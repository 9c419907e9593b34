package org.rouse.ingest.format.nativejson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.ingest.format.evidence.CompleteUpload;
import org.rouse.ingest.format.evidence.MalformedUploadException;

/** A column in memory is read in one go, a streamed one token by token: the results must be equal. */
class ColumnTest {

    /** The upload before the column, too long to be read from memory when it is streamed. */
    private static final String HEAD =
            "{\"source\":{\"id\":\"w\",\"kind\":\"wearable\"}," + " ".repeat(NativeParser.HEAD)
                    + "\"series\":[{\"measure\":\"steps\",\"start\":\"2026-11-01T09:00Z\",\"values\":[";

    private static final long SEED = 2026;
    private static final int COLUMNS = 1_000;
    private static final List<String> PLAIN = List.of("0", "7", "12", "123", "null", "400", "401", "999999999");
    private static final List<String> OTHER = List.of(
            "1000000000",
            "2147483648",
            "-1",
            "-0",
            "007",
            "00",
            "1.5",
            "1e2",
            "\"1\"",
            "true",
            "nul",
            "nulls",
            "[1]",
            "{}",
            "",
            "+1",
            "0x1",
            "NaN",
            "\u0661");
    private static final List<String> SPACES = List.of("", "", "", " ", "\n", "\t", "\r\n  ", "\f");
    private static final List<String> ENDS = List.of("]", "]", "]", " ]", ",]", "", "}", "]]");

    @Test
    void shouldReadTheSameInMemoryAsFromAStream() {
        Random random = new Random(SEED);
        for (int i = 0; i < COLUMNS; i++) {
            String column = column(random);
            assertThat(said(column, true)).as(column).isEqualTo(said(column, false));
            String broken = column + "!";
            assertThat(said(broken, true)).as(broken).isEqualTo(said(broken, false));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_440, 1_441, 10_000})
    void shouldReadColumnsOfAnyLength(int length) {
        String column = IntStream.range(0, length).mapToObj(i -> "" + i % 100).collect(Collectors.joining(",")) + "]";
        assertThat(said(column, true)).isEqualTo(said(column, false));
    }

    @Test
    void shouldReadColumnsWhereverTheBodyEnds() {
        byte[] whole = (HEAD + " 1, null ,23 ] ").getBytes(UTF_8);
        for (int end = HEAD.length(); end <= whole.length; end++) {
            byte[] cut = Arrays.copyOf(whole, end);
            assertThat(heard(new CompleteUpload(cut)))
                    .as("%d bytes of the column", end - HEAD.length())
                    .isEqualTo(heard(new ByteArrayInputStream(cut)));
        }
    }

    private static String column(Random random) {
        boolean plain = random.nextInt(3) > 0;
        StringBuilder column = new StringBuilder();
        int length = random.nextInt(8);
        for (int i = 0; i < length; i++) {
            List<String> kind = plain || random.nextInt(4) > 0 ? PLAIN : OTHER;
            column.append(i == 0 ? "" : random.nextInt(40) == 0 ? " " : ",")
                    .append(any(random, SPACES.subList(0, plain ? 7 : 8)))
                    .append(any(random, kind))
                    .append(any(random, SPACES.subList(0, 7)));
        }
        return column.append(any(random, ENDS)).toString();
    }

    private static String any(Random random, List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static List<?> said(String column, boolean inMemory) {
        byte[] body = (HEAD + column + ",\"version\":3}]}").getBytes(UTF_8);
        return heard(inMemory ? new CompleteUpload(body) : new ByteArrayInputStream(body));
    }

    private static List<?> heard(InputStream body) {
        try {
            Heard heard = Heard.parse(body);
            return List.of(heard.minutes, heard.rejects, heard.outcomes);
        } catch (MalformedUploadException e) {
            return List.of(e.rule(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
