package org.rouse.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rouse.coaching.decision.nowcast.Hazards;

class NowcastCommandTest {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M/d/yyyy h:mm:ss a", Locale.US);
    private static final LocalDateTime FIRST_DAY = LocalDateTime.of(2016, 4, 12, 7, 0);
    private static final int AWAKE_MINUTES = 15 * 60;

    @TempDir
    private Path folder = Path.of("");

    /** People who get up with one chance in 25 each minute: the table has it at any hour, and fits those it was not made from. */
    @Test
    void shouldMakeTheTableOfHalfOfThePeopleAndJudgeItOnTheRest() throws IOException {
        lives(30, 0.04, 0.04, 0.04, 0.04);
        Path table = folder.resolve("hazards.tsv");

        Said said = fit("--version-name", "ours-1", "--out", table.toString());

        assertThat(said.err()).contains("of 2 people; judged on 2 others", "0.6-0.7", "after 10 minutes");
        assertThat(said.code()).isZero();
        Hazards made = Hazards.read(Files.readString(table));
        assertThat(made.version()).isEqualTo("ours-1");
        assertThat(made.rows()) // up to 60 minutes: a band that lies still for 90 counts as not worn
                .allSatisfy(row -> assertThat(row.subList(0, 3))
                        .allSatisfy(hazard -> assertThat(hazard).isCloseTo(0.04, within(0.02))));
        assertThat(fit("--version-name", "ours-1").out()).isEqualTo(Files.readString(table));
    }

    @Test
    void shouldWriteNoTableThatIsOffForOthers() throws IOException {
        lives(3, 0.01, 0.08);
        Path table = folder.resolve("hazards.tsv");

        Said said = fit("--version-name", "ours-1", "--out", table.toString());

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("not calibrated");
        assertThat(table).doesNotExist();
    }

    @Test
    void shouldJudgeNobodyByThemselves() throws IOException {
        lives(3, 0.04);

        Said said = fit("--version-name", "ours-1");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("fewer than two");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void shouldRefuseWhatNoTableMayBeCalled() throws IOException {
        lives(3, 0.04, 0.04);

        Said said = fit("--version-name", " ");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("version of 1 to 40 characters");
    }

    private Said fit(String... more) {
        String[] args = {
            "nowcast", "fit", "--format", "fitbit", "--in", folder.resolve("in").toString()
        };
        return Said.by(Stream.of(args, more).flatMap(Stream::of).toArray(String[]::new));
    }

    /** Days of people of whom each gets up with a chance of their own in every minute in which they sit, for three minutes. */
    private void lives(int days, double... gettingUp) throws IOException {
        StringBuilder rows = new StringBuilder("Id,ActivityMinute,Intensity\n");
        Random random = new Random(1);
        for (int person = 0; person < gettingUp.length; person++) {
            for (int day = 0; day < days; day++) {
                int up = 0;
                for (int minute = 0; minute < AWAKE_MINUTES; minute++) {
                    up = up > 0 ? up - 1 : random.nextDouble() < gettingUp[person] ? 3 : 0;
                    rows.append(1_000_000_001L + person)
                            .append(',')
                            .append(TIME.format(FIRST_DAY.plusDays(day).plusMinutes(minute)))
                            .append(',')
                            .append(up > 0 ? 1 : 0)
                            .append('\n');
                }
            }
        }
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in").resolve("minuteIntensitiesNarrow_merged.csv"), rows);
    }
}
