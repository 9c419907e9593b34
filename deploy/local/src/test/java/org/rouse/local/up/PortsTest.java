package org.rouse.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rouse.local.refusal.CommandRefusedException;

class PortsTest {

    @Test
    void shouldNameThePortAndItsUserWhenTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Ports free = Ports.from(0);
            Ports taken = new Ports(
                    free.issuer(),
                    free.ingest(),
                    other.getLocalPort(),
                    free.notification(),
                    free.web(),
                    free.mongo(),
                    free.kafka());
            assertThatExceptionOfType(CommandRefusedException.class)
                    .isThrownBy(() -> taken.requireFree(true, true))
                    .withMessageContaining("Port " + other.getLocalPort())
                    .withMessageContaining("coaching")
                    .withMessageContaining("--base-port");
        }
    }

    @Test
    void shouldNotMindBrokersPortWhenUserHasOne() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Ports free = Ports.from(0);
            new Ports(
                            free.issuer(),
                            free.ingest(),
                            free.coaching(),
                            free.notification(),
                            free.web(),
                            free.mongo(),
                            other.getLocalPort())
                    .requireFree(true, false);
        }
    }

    @Test
    void shouldLieInARowWhenABaseIsGiven() {
        assertThat(Ports.from(8400)).isEqualTo(new Ports(8400, 8401, 8402, 8403, 8404, 8408, 8409));
    }

    @Test
    void shouldBeFoundInTheFolderOfTheLocalModeThatUsesThem(@TempDir Path folder) {
        assertThat(Ports.notedIn(folder)).isEmpty();
        Ports.from(9300).noteIn(folder);
        assertThat(Ports.notedIn(folder)).contains(Ports.from(9300));
    }
}
