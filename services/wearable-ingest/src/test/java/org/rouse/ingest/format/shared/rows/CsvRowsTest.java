package org.rouse.ingest.format.shared.rows;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.ingest.format.evidence.MalformedUploadException;

class CsvRowsTest {

    @Test
    void shouldReadRowsWhenLineEndsAndQuotesDiffer() throws IOException {
        assertThat(read("\uFEFFa,b\r\n\n\"1\",2\n,\r\nlast"))
                .containsExactly(List.of("a", "b"), List.of("1", "2"), List.of("", ""), List.of("last"));
    }

    @Test
    void shouldReadNumbersOnlyWhenTheyAreWhole() throws IOException {
        CsvRows rows = new CsvRows(stream("0,007,999999999999,1000000000000,-1,1.5,,1a,.0,0.0,100,1.00,1.,1.50"));
        rows.next();
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < rows.fields(); i++) {
            numbers.add(rows.number(i));
        }
        assertThat(numbers)
                .containsExactly(0L, 7L, 999_999_999_999L, -1L, -1L, -1L, -1L, -1L, -1L, 0L, 100L, 1L, -1L, -1L);
    }

    @Test
    void shouldReadWholeNumbersWithADecimalCommaUnlessTheyMayBeThousands() throws IOException {
        CsvRows rows = new CsvRows(stream("a;b;c;d;e\n166,0;1,00;1,000;5,5;7,\n"));
        rows.header();
        rows.next();
        assertThat(IntStream.range(0, rows.fields()).mapToLong(rows::number)).containsExactly(166L, 1L, -1L, -1L, -1L);
    }

    @Test
    void shouldKeepSeparatorsAndQuotesWhenFieldIsQuoted() throws IOException {
        assertThat(read("\"a,b\",\"say \"\"x\"\"\",\"\",\"open,c\n"))
                .containsExactly(List.of("a,b", "say \"x\"", "", "\"open", "c"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'time, steps\n1,2'|1;2",
                "'time;steps\n1,5;2'|1,5;2",
                "'time\tsteps\n1\t2'|1;2",
                "'sep=;\ntime;steps\n1;2'|1;2"
            })
    void shouldSeparateByWhatTheHeaderHasMostOf(String text, String row) throws IOException {
        CsvRows rows = new CsvRows(stream(text));
        assertThat(rows.header()).containsExactly("time", "steps");
        assertThat(rows.next()).isTrue();
        assertThat(String.join(";", rows.texts())).isEqualTo(row);
    }

    @Test
    void shouldReadDecimalsWhenTheyAreNumbers() throws IOException {
        CsvRows rows =
                new CsvRows(stream("1.5,-.25,1.361111E-03,42633.4165162037,0x1p3,NaN,1d,,1.2.3,5,123456789012345678"));
        rows.next();
        List<Double> numbers = new ArrayList<>();
        for (int i = 0; i < rows.fields(); i++) {
            numbers.add(rows.decimal(i));
        }
        assertThat(numbers)
                .containsExactly(
                        1.5, -.25, 1.361111E-03, 42633.4165162037, NaN, NaN, NaN, NaN, NaN, 5.0, 123456789012345678.0);
    }

    @Test
    void shouldTakeCommaForThePointWhenItSeparatesNothing() throws IOException {
        CsvRows rows = new CsvRows(stream("a;b\n1,5;2.5\n"));
        rows.header();
        rows.next();
        assertThat(rows.decimal(0)).isEqualTo(1.5);
        assertThat(rows.decimal(1)).isEqualTo(2.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void shouldSayWhatIsWrongWhenTextIsOfSixteenBits(String charset) throws IOException {
        CsvRows rows = new CsvRows(new ByteArrayInputStream("\uFEFFtime\tsteps\n".getBytes(Charset.forName(charset))));
        assertThatThrownBy(rows::header)
                .isInstanceOf(MalformedUploadException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void shouldRefuseLineWhenLongerThanItsLimit() throws IOException {
        String longest = "x".repeat(16 * 1024);
        assertThat(brokenRule(longest)).isEmpty();
        assertThat(brokenRule(longest + "\n")).isEmpty();
        assertThat(brokenRule(longest + "x")).isEqualTo("csv.line-too-long");
        assertThat(brokenRule("x".repeat(1_000_000))).isEqualTo("csv.line-too-long");
    }

    @Test
    void shouldRefuseLineWhenItHasTooManyFields() throws IOException {
        assertThat(brokenRule(",".repeat(511))).isEmpty();
        assertThat(brokenRule(",".repeat(512))).isEqualTo("csv.too-many-fields");
    }

    @Property(tries = 50)
    void shouldReadSameRowsWhenStreamDeliversByDribs(
            @ForAll @Size(min = 1, max = 5000) List<@AlphaChars @StringLength(min = 1, max = 40) String> lines)
            throws IOException {
        List<List<String>> rows = read(String.join("\n", lines));
        assertThat(rows).isEqualTo(lines.stream().map(List::of).toList());
    }

    private static String brokenRule(String text) throws IOException {
        try {
            read(text);
            return "";
        } catch (MalformedUploadException e) {
            return e.rule();
        }
    }

    private static List<List<String>> read(String text) throws IOException {
        CsvRows rows = new CsvRows(stream(text));
        List<List<String>> all = new ArrayList<>();
        while (rows.next()) {
            all.add(rows.texts());
        }
        return all;
    }

    /** Gives at most 7 bytes at a time. */
    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 7));
            }
        };
    }
}
