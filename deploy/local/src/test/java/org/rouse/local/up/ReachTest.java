package org.rouse.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.local.refusal.CommandRefusedException;

class ReachTest {

    @Test
    void shouldBeThisMachineAloneUnlessSaid() {
        assertThat(Reach.THIS_MACHINE.isBeyondThisMachine()).isFalse();
        assertThat(Reach.THIS_MACHINE.origin(8404)).hasToString("http://127.0.0.1:8404");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7,,                                http://192.0.2.7:8404",
        "2001:db8::7,,                              http://[2001:db8::7]:8404",
        "2001:DB8:0:1:0:0:0:7,,                     http://[2001:db8:0:1::7]:8404",
        "2001:db8:0:1:1:1:1:1,,                     http://[2001:db8:0:1:1:1:1:1]:8404",
        ",https://rouse.example.org,                https://rouse.example.org",
        "0.0.0.0,https://rouse.example.org:8443,    https://rouse.example.org:8443",
        ",https://rouse.example.org:443,            https://rouse.example.org",
        ",https://rouse.example.org:80,             https://rouse.example.org:80",
        ",http://rouse.example.org:80,              http://rouse.example.org",
        ",http://rouse.example.org:443,             http://rouse.example.org:443",
        ",HTTPS://Rouse.Example.ORG:65535,          https://rouse.example.org:65535",
        ",https://[2001:DB8:0:0:0:0:0:7]:443,       https://[2001:db8::7]",
    })
    void shouldBeKnownToBrowsersByHowTheyCome(String host, String publicUrl, String origin) {
        Reach reach = Reach.of(host, publicUrl);
        assertThat(reach.isBeyondThisMachine()).isTrue();
        assertThat(reach.origin(8404)).hasToString(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rouse.example.org",
                "https://rouse.example.org/",
                "https://rouse.example.org/me",
                "https://a:b@rouse.example.org",
                "https://rouse.example.org?x",
                "https://rouse.example.org:65536",
                "ftp://rouse.example.org",
                "https://",
                "https://rouse example"
            })
    void shouldRefuseWhatIsNoOrigin(String publicUrl) {
        assertThatExceptionOfType(CommandRefusedException.class)
                .isThrownBy(() -> Reach.of(null, publicUrl))
                .withMessageContaining("--public-url " + publicUrl);
    }

    /** The wildcard address has no name by which a browser could return. */
    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::"})
    void shouldAskForUrlWhereItListensEverywhere(String host) {
        assertThatExceptionOfType(CommandRefusedException.class)
                .isThrownBy(() -> Reach.of(host, null))
                .withMessageContaining("--public-url");
    }

    @Test
    void shouldLeaveOutPortThatBrowsersLeaveOut() {
        assertThat(Reach.THIS_MACHINE.origin(80)).hasToString("http://127.0.0.1");
    }

    @Test
    void shouldRefuseWhatIsNoAddress() {
        assertThatExceptionOfType(CommandRefusedException.class)
                .isThrownBy(() -> Reach.of("no.such.host.invalid", null))
                .withMessageContaining("--host no.such.host.invalid");
    }
}
