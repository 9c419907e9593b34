package org.rouse.ingest.connect.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SenderAddressesTest {

    private final SenderAddresses behindProxies = new SenderAddresses(List.of("10.0.0.0/8", "2001:db8:1::/48"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7|198.51.100.9|203.0.113.7", // no proxy of ours: anybody can write its header
                "10.1.2.3||10.1.2.3",
                "10.1.2.3|198.51.100.9|198.51.100.9",
                "10.1.2.3|1.1.1.1, 198.51.100.9|198.51.100.9", // the first is written by the sender
                "10.1.2.3|198.51.100.9, 10.9.9.9|198.51.100.9",
                "10.1.2.3|198.51.100.9, nonsense|10.1.2.3",
                "11.0.0.0|198.51.100.9|11.0.0.0",
                "10.255.255.255|198.51.100.9|198.51.100.9",
                "2001:db8:1::5|2001:db8:7:8:9::1|2001:db8:7:8:0:0:0:0/64",
                "::ffff:10.1.2.3|198.51.100.9|198.51.100.9"
            })
    void shouldBelieveOnlyProxiesOfOurs(String socket, String forwarded, String expected) {
        assertThat(behindProxies.of(InetAddress.ofLiteral(socket), forwarded == null ? List.of() : List.of(forwarded)))
                .isEqualTo(expected);
    }

    @Test
    void shouldBelieveNobodyUnlessToldTo() {
        assertThat(new SenderAddresses(List.of()).of(InetAddress.ofLiteral("10.1.2.3"), List.of("198.51.100.9")))
                .isEqualTo("10.1.2.3");
    }

    @Test
    void shouldTakeAHouseholdOfIpv6ForOneAddress() {
        SenderAddresses plain = new SenderAddresses(List.of());

        assertThat(plain.of(InetAddress.ofLiteral("2001:db8:7:8::1"), List.of()))
                .isEqualTo(plain.of(InetAddress.ofLiteral("2001:db8:7:8:ffff::2"), List.of()))
                .isNotEqualTo(plain.of(InetAddress.ofLiteral("2001:db8:7:9::1"), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/x", ""})
    void shouldNameTheSettingWhenItIsNoNetwork(String text) {
        assertThatThrownBy(() -> new SenderAddresses(List.of(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rouse.ingest.devices.trusted-proxies");
    }
}
