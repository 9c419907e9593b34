package org.rouse.local.up;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rouse.local.CommandRefusedException;
import org.rouse.local.folder.DataFolder;

class DamageTest {

    @TempDir
    private Path data = Path.of("");

    @Test
    void shouldSayViewsAreDamagedWhenTheirFileIs() throws Exception {
        DataFolder.take(data, 0).close();
        Files.createDirectories(data.resolve("mongo"));
        Files.write(data.resolve("mongo/views.mv"), new byte[20_000]);
        assertThatExceptionOfType(CommandRefusedException.class)
                .isThrownBy(() -> Foundation.lay(Victim.settings(data, Ports.from(0))))
                .withMessageContaining("views.mv are damaged");
        DataFolder.take(data, 0).close(); // it was let go of
    }

    @Test
    void shouldSayLogIsDamagedWhenItsIdentityIsLost() throws Exception {
        DataFolder.take(data, 0).close();
        Files.createDirectories(data.resolve("kafka/log/rouse.activity.v1-0"));
        refusesBroker();
    }

    @Test
    void shouldSayLogIsDamagedWhenItsIdentityIsUnreadable() throws Exception {
        DataFolder.take(data, 0).close();
        Files.createDirectories(data.resolve("kafka/log"));
        Files.write(data.resolve("kafka/log/meta.properties"), new byte[] {0, 1, 2, 3});
        refusesBroker();
    }

    private void refusesBroker() {
        try (Foundation foundation = Foundation.lay(Victim.settings(data, Ports.from(0)))) {
            assertThatExceptionOfType(CommandRefusedException.class)
                    .isThrownBy(foundation::startBroker)
                    .withMessageContaining("The broker cannot read its folder");
        }
    }
}
