package org.rouse.ingest.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path folder;

    private Imports imports(Instant now) throws IOException {
        Imports imports = new Imports(
                new Spool(folder),
                new ImportSettings(folder, 100, 150, 1_000, Duration.ofDays(7), Duration.ofSeconds(1)),
                InstantSource.fixed(now));
        imports.resume();
        return imports;
    }

    private static ImportState state(String id, String person, long length) {
        return new ImportState(
                id,
                person,
                "fitbit",
                "UTC",
                "steps.csv",
                "",
                Map.of(),
                length,
                NOON,
                Phase.RECEIVING,
                null,
                null,
                null);
    }

    @Test
    void shouldGoOnWhereItWasWhenProcessWasKilledWhileReceiving() throws IOException {
        Imports before = imports(NOON);
        FileImport begun = ((Imports.Accepted) before.begin(state("i1", "ada", 6))).begun();
        before.append(begun, 0, new ByteArrayInputStream(new byte[] {1, 2, 3, 4}));

        FileImport found = imports(NOON).find("i1", "ada").orElseThrow();

        assertThat(found.received()).isEqualTo(4);
        assertThat(found.state()).isEqualTo(begun.state());
    }

    @Test
    void shouldReadAgainWithTheSameVersionWhenProcessWasKilledWhileReading() throws Exception {
        Imports before = imports(NOON);
        FileImport begun = ((Imports.Accepted) before.begin(state("i1", "ada", 3))).begun();
        before.append(begun, 0, new ByteArrayInputStream(new byte[] {1, 2, 3}));
        before.change(begun, begun.state().in(Phase.READING));

        FileImport next = imports(NOON.plusSeconds(60)).next();

        assertThat(next.state().receivedAt()).isEqualTo(NOON);
        assertThat(next.state().phase()).isEqualTo(Phase.WAITING);
    }

    @Test
    void shouldLetOnlyItsOwnerReadWhatWaits() throws IOException {
        imports(NOON).begin(state("i1", "ada", 3));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void shouldRefuseWhenSpoolIsFull() throws IOException {
        Imports imports = imports(NOON);
        imports.begin(state("i1", "ada", 100));

        assertThat(imports.begin(state("i2", "ben", 51))).isInstanceOf(Imports.NoRoom.class);
        assertThat(imports.begin(state("i3", "ben", 50))).isInstanceOf(Imports.Accepted.class);
    }

    @Test
    void shouldForgetWhenItsTimeIsOver() throws IOException {
        Imports imports = imports(NOON);
        imports.begin(state("i1", "ada", 3));

        Imports later = imports(NOON.plus(Duration.ofDays(7)).plusMillis(1));
        later.begin(state("i2", "ben", 3));

        assertThat(later.find("i1", "ada")).isEmpty();
        assertThat(folder.resolve("i1.data")).doesNotExist();
    }
}
