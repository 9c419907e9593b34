package org.rouse.local.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rouse.local.refusal.CommandRefusedException;

class DataFolderTest {

    @TempDir
    private Path temp = Path.of("");

    @Test
    void shouldTakeFolderAgainAfterClose() {
        DataFolder.take(temp.resolve("data"), 0).close();
        try (DataFolder again = DataFolder.take(temp.resolve("data"), 0)) {
            assertThat(again.within("kafka")).isDirectory();
        }
    }

    @Test
    void shouldSayFolderIsInUseWhenAnotherHoldsIt() {
        try (DataFolder held = DataFolder.take(temp.resolve("data"), 0)) {
            refused(held.root(), 0, "is in use by another rouse");
        }
    }

    @Test
    void shouldSayDiskIsFullWhenTooLittleIsLeft() {
        refused(temp.resolve("data"), Long.MAX_VALUE, "MB left and Rouse needs");
    }

    @Test
    void shouldLeaveFolderFreeWhenDiskIsFull() {
        refused(temp.resolve("data"), Long.MAX_VALUE, "MB left");
        DataFolder.take(temp.resolve("data"), 0).close();
    }

    @Test
    void shouldSayFolderHoldsSomethingElseWhenItIsNotRouses() throws IOException {
        Files.writeString(temp.resolve("thesis.tex"), "precious");
        refused(temp, 0, "holds something else than Rouse's data");
    }

    @Test
    void shouldSayFolderIsDamagedWhenItsMarkIsUnreadable() throws IOException {
        DataFolder.take(temp.resolve("data"), 0).close();
        Files.writeString(temp.resolve("data/rouse-data"), "\u0000\u0001");
        refused(temp.resolve("data"), 0, "is damaged or of another release");
    }

    @Test
    void shouldSayFileIsInTheWayWhenFolderIsAFile() throws IOException {
        refused(Files.writeString(temp.resolve("data"), ""), 0, "a file is in its place");
    }

    @Test
    void shouldSayWhyWhenFolderCannotBeMade() throws IOException {
        Files.writeString(temp.resolve("file"), "");
        refused(temp.resolve("file/data"), 0, "cannot be written: ");
    }

    private static void refused(Path folder, long neededBytes, String words) {
        assertThatExceptionOfType(CommandRefusedException.class)
                .isThrownBy(() -> DataFolder.take(folder, neededBytes))
                .withMessageContaining(words)
                .withMessageContaining(folder.toString());
    }
}
