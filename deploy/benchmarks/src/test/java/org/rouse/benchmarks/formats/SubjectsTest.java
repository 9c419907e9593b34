package org.rouse.benchmarks.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rouse.benchmarks.samples.PersonMinutes;
import org.rouse.ingest.Formats;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.intake.upload.Receipt;
import org.rouse.ingest.intake.upload.UploadOutcome;

class SubjectsTest {

    static List<Supplier<Subject>> all() {
        return Subjects.all();
    }

    /** A body that is refused or ignored would be read at an unrealistic speed. */
    @ParameterizedTest
    @MethodSource("all")
    void shouldMakeEvidenceOfEveryBody(Supplier<Subject> made) throws Exception {
        Subject subject = made.get();
        UploadOutcome outcome = ServiceReader.read(subject);
        Receipt receipt = outcome.receipt();
        assertThat(outcome).as(subject.name()).isInstanceOf(UploadOutcome.Read.class);
        assertThat(receipt.rejects()).as(subject.name()).isEmpty();
        assertThat(receipt.accepted()).as(subject.name()).isGreaterThan(receipt.ignored() / 2);
        assertThat(receipt.minutes() + receipt.spans()).as(subject.name()).isPositive();
        assertThat(subject.ceiling().read(subject.bytes())).as(subject.name()).isPositive();
    }

    /** A ceiling that stopped early would look high. */
    @Test
    void shouldReadAllOfAFileByTheReadersOfOthers() throws Exception {
        PersonMinutes day = PersonMinutes.of(42, 28_928_160, 1440);
        assertThat(BareReader.fit(FitBytes.activity(day)))
                .as("the file's own message and one every five seconds")
                .isEqualTo(1 + 1440 * 12);
        assertThat(BareReader.csv(TableFiles.csv(day))).isEqualTo(1440);
        assertThat(BareReader.csv(TableFiles.activpal(day))).isEqualTo(1440);
    }

    @Test
    void shouldRefuseWhatIsNoFileOfThatKind() {
        assertThatThrownBy(() -> BareReader.fit("no FIT file at all".getBytes(UTF_8)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void shouldMeasureEveryFormat() {
        assertThat(Subjects.all().stream().map(made -> made.get().format()))
                .containsAll(Formats.all().stream().map(FormatParser::name).toList());
    }
}
