package org.rouse.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rouse.local.folder.DataFolder;
import org.rouse.local.refusal.CommandRefusedException;

class DamageTest {

    @TempDir
    private Path data = Path.of("");

    @Test
    void shouldSayViewsAreDamagedWhenTheirFileIs() throws Exception {
        DataFolder.take(data, 0).close();
        Files.createDirectories(data.resolve("kafka/log/rouse.activity.v1-0"));
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

    @Test
    void shouldSayTheLogIsMissingWhenViewsOrStateAreThere() throws Exception {
        for (String left : List.of("mongo/views.mv", "streams")) {
            Path folder = data.resolve(left.replace('/', '-'));
            DataFolder.take(folder, 0).close();
            Files.createDirectories(folder.resolve(left));
            assertThatExceptionOfType(CommandRefusedException.class)
                    .isThrownBy(() -> Foundation.lay(Victim.settings(folder, Ports.from(0))))
                    .withMessageContaining("The log is missing")
                    .withMessageContaining(left);
        }
    }

    @Test
    void shouldSayTheLogIsMissingWhenItsFolderWasEmptied() throws Exception {
        for (String left : List.of("mongo/views.mv", "streams")) {
            for (String log : List.of("kafka", "kafka/log")) {
                Path folder = data.resolve((left + log).replace('/', '-'));
                DataFolder.take(folder, 0).close();
                Files.createDirectories(folder.resolve(log));
                Files.createDirectories(folder.resolve(left));
                assertThatExceptionOfType(CommandRefusedException.class)
                        .isThrownBy(() -> Foundation.lay(Victim.settings(folder, Ports.from(0))))
                        .withMessageContaining("The log is missing")
                        .withMessageContaining(left);
            }
        }
    }

    @Test
    void shouldNameTheBrokersThatDoNotAnswer() {
        TimeoutException nobody = new TimeoutException("Timed out waiting for a node assignment.");
        assertThat(ServiceFailure.sentence(new RuntimeException(nobody), Optional.of("10.0.0.9:9092")))
                .hasMessageContaining("10.0.0.9:9092")
                .hasMessageContaining("ROUSE_KAFKA");
        assertThat(ServiceFailure.sentence(nobody, Optional.empty())).hasMessageNotContaining("ROUSE_KAFKA");
    }

    private void refusesBroker() {
        try (Foundation foundation = Foundation.lay(Victim.settings(data, Ports.from(0)))) {
            assertThatExceptionOfType(CommandRefusedException.class)
                    .isThrownBy(foundation::startBroker)
                    .withMessageContaining("The broker cannot read its folder");
        }
    }
}
