package org.rouse.coaching.decision.nowcast;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.movement.evidence.EvidenceBatch;
import org.rouse.coaching.movement.evidence.Measure;
import org.rouse.coaching.movement.evidence.MinuteColumn;
import org.rouse.coaching.movement.evidence.SourceKind;
import org.rouse.coaching.movement.evidence.SourceRef;
import org.rouse.coaching.movement.evidence.Span;
import org.rouse.coaching.movement.policy.MovementPolicy;
import org.rouse.coaching.movement.state.InMemoryTimeline;
import org.rouse.coaching.movement.stretches.DaySummary;
import org.rouse.coaching.movement.stretches.Movement;
import org.rouse.coaching.movement.time.ZoneHistory;

/**
 * The table that comes with the product is made of every other one of 22 people, and judged on the rest: at each minute of each of their long
 * stretches, for each age of evidence from 6 to 30 minutes, by the factor they had then. The figures stand in docs/decisions.md.
 */
class CalibrationTest {

    private static final ZoneHistory ZONES = ZoneHistory.of(ZoneId.of("UTC")); // local time without a zone
    private static final int MIN_BREAK = 2;
    private static final SourceRef BAND = new SourceRef("band", SourceKind.WEARABLE);
    private static final Map<Integer, DaySummary> PEOPLE = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        Map<Integer, Person> people = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(
                        Objects.requireNonNull(CalibrationTest.class.getResourceAsStream("minutes.tsv.gz"))),
                UTF_8))) {
            lines.lines()
                    .map(line -> line.split("\t", -1))
                    .forEach(fields -> people.computeIfAbsent(Integer.valueOf(fields[0]), number -> new Person())
                            .day(LocalDate.parse(fields[1]), fields[2]));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        people.forEach((number, person) -> PEOPLE.put(number, person.seen()));
    }

    @Test
    void shouldShipWhatHalfOfThePeopleGive() {
        assertThat(fit(1).table(Hazards.shipped().version())).isEqualTo(Hazards.shipped());
    }

    @Test
    void shouldForetellThePeopleItWasNotMadeFrom() {
        assertThat(PEOPLE).hasSize(22);
        Calibration judged = judge(Hazards.shipped(), 0);

        assertThat(judged.bands()).hasSizeGreaterThanOrEqualTo(7).allSatisfy(CalibrationTest::holds);
        assertThat(share(judged, 10)).isCloseTo(0.67, within(0.02));
        assertThat(share(judged, 15)).isCloseTo(0.55, within(0.02));
        assertThat(share(judged, 20)).isCloseTo(0.45, within(0.02));
        assertThat(share(judged, 30)).isCloseTo(0.31, within(0.02));
        assertThat(Objects.requireNonNull(judged.bands().get(6)).count()).isEqualTo(259_372); // as the docs have it
    }

    /** The other way round: neither half is an exception. */
    @Test
    void shouldForetellTheOtherHalfByThisOne() {
        assertThat(judge(fit(0).table("other"), 1).bands()).allSatisfy(CalibrationTest::holds);
    }

    @ParameterizedTest
    @CsvSource({"200, 114, true", "200, 115, false", "199, 199, true", "200, 86, true", "200, 85, false"})
    void shouldHoldWhereWhatIsSeenIsNearEnoughToWhatIsSaid(int count, int still, boolean holds) {
        assertThat(new Calibration.Cases(count, still, 0.5).holds()).isEqualTo(holds);
    }

    private static void holds(int band, Calibration.Cases cases) {
        assertThat(cases.holds())
                .as("said to go on with 0.%s: %s, seen %.3f", band, cases, cases.share())
                .isTrue();
    }

    private static double share(Calibration judged, int age) {
        return Objects.requireNonNull(judged.ages().get(age)).share();
    }

    private static HazardFit fit(int half) {
        HazardFit fit = new HazardFit();
        PEOPLE.forEach((number, seen) -> {
            if (number % 2 == half) {
                seen.stretches(MIN_BREAK).forEach(stretch -> fit.add(stretch, ZONES));
            }
        });
        return fit;
    }

    private static Calibration judge(Hazards hazards, int half) {
        Calibration judged = new Calibration(new Survival(hazards, ZONES), MIN_BREAK);
        PEOPLE.forEach((number, seen) -> {
            if (number % 2 == half) {
                judged.add(seen);
            }
        });
        return judged;
    }

    /** The data of a band with nothing but intensities and reports of sleep, in the minutes of the product. */
    private static final class Person {

        private final Movement movement = new Movement(MovementPolicy.defaults());
        private final InMemoryTimeline timeline = new InMemoryTimeline();
        private long first = Long.MAX_VALUE;
        private long end;

        void day(LocalDate date, String minutes) {
            long begin = date.toEpochDay() * 1440;
            first = Math.min(first, begin);
            end = Math.max(end, begin + minutes.length());
            List<MinuteColumn> columns = new ArrayList<>();
            List<Span> asleep = new ArrayList<>();
            int at = 0;
            while (at < minutes.length()) {
                boolean sleeps = minutes.charAt(at) == 'z';
                int to = at;
                while (to < minutes.length() && (minutes.charAt(to) == 'z') == sleeps) {
                    to++;
                }
                if (sleeps) {
                    long from = begin + at;
                    asleep.add(new Span.Sleep("s" + from, from * 60_000, (begin + to) * 60_000, 1, true, ""));
                } else {
                    columns.add(new MinuteColumn(
                            Measure.INTENSITY,
                            begin + at,
                            minutes.substring(at, to)
                                    .chars()
                                    .map(one -> one - '0')
                                    .toArray(),
                            1));
                }
                at = to;
            }
            movement.revise(
                    timeline,
                    new EvidenceBatch(BAND, columns, asleep, List.of(), true),
                    Instant.ofEpochSecond(60 * end));
        }

        DaySummary seen() {
            return movement.day(timeline, first, end);
        }
    }
}
