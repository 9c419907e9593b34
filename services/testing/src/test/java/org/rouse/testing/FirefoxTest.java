package org.rouse.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirefoxTest {

    /** Says its own process id, and that it listens where nobody does. */
    private static final String HEARS_NOBODY = """
            #!/bin/sh
            echo $$ > "$HOME/pid"
            echo "WebDriver BiDi listening on ws://127.0.0.1:1"
            exec sleep 600
            """;

    @TempDir
    Path folder;

    @Test
    void shouldLeaveNoProcessWhenItCannotBeDriven() throws Exception {
        Path browser = Files.createFile(
                folder.resolve("browser"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(browser, HEARS_NOBODY);

        assertThatThrownBy(() -> Firefox.start(folder, browser.toString(), ""))
                .hasMessageContaining("ConnectException");

        long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }
}
