package org.rouse.http.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlGuardTest {

    private final UrlGuard strict = new UrlGuard(new AddressRules(List.of()));
    private final UrlGuard local = new UrlGuard(new AddressRules(List.of("127.0.0.0/8", "::1/128")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f.0.0.1/",
                "https://017700000001/",
                "https://0.0.0.0/",
                "https://10.1.2.3/",
                "https://100.64.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://172.31.255.255/",
                "https://192.168.0.1/",
                "https://198.18.0.1/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:8.8.8.8]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[fe80::1]/",
                "https://[fe80::1%25eth0]/",
                "https://[fc00::1]/",
                "https://[ff02::1]/",
                "https://[2002:7f00:1::]/",
                "https://[2001:0:1::1]/",
                "http://93.184.216.34/",
                "http://example.org/hook",
                "HTTP://example.org/hook",
                "https://localhost/",
                "https://localhost.:8443/",
                "https://printer/",
                "https://hook.local/",
                "https://hook.internal/",
                "https://hook.home.arpa/",
                "https://hook.invalid/",
                "ftp://example.org/",
                "https://user@example.org/",
                "https://example.org/#x",
                "https:///path",
                "https://example.org:0/",
                "https://example.org:70000/",
                "not a url",
                "https://exa mple.org/"
            })
    void shouldRefuseWhenUrlLeadsInside(String url) {
        assertThatThrownBy(() -> strict.check("url", url)).isInstanceOf(InvalidAddressException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://93.184.216.34/", "https://[2606:4700::1111]/x", "https://example.org:8443/a?b=c"})
    void shouldPassWhenUrlIsPublic(String url) {
        assertThat(strict.check("url", url)).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/", "https://127.0.0.1/", "http://[::1]:80/"})
    void shouldPassWhenNetworkIsAllowed(String url) {
        assertThat(local.check("url", url)).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:8080/", "https://localhost/", "http://receiver:80/", "https://hook.internal/"})
    void shouldPassLocalNameWhenSomeNetworkIsAllowed(String url) {
        assertThat(local.check("url", url)).hasToString(url);
        assertThatThrownBy(() -> strict.check("url", url)).hasMessageStartingWith("url ");
    }

    @Test
    void shouldNameFieldAndRuleWhenUrlIsNotEncrypted() {
        for (UrlGuard guard : List.of(strict, local)) {
            assertThatThrownBy(() -> guard.check("server", "http://example.org/hook"))
                    .hasMessage("server must begin with https:");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "::1", "fd00::1", "64:ff9b::808:808", "192.0.0.8", "3fff::1"})
    void shouldNotPermitWhenResolvedAddressIsSpecial(String address) throws UnknownHostException {
        assertThat(new AddressRules(List.of()).permits(InetAddress.getByName(address), true))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0.0", "10.0.0.0/33", "10.0.0.0/-1", "host/8", "/8", "10.0.0.0/x"})
    void shouldNameNetworkWhenItIsNotCidr(String cidr) {
        assertThatThrownBy(() -> new AddressRules(List.of(cidr))).hasMessageContaining("not a network in CIDR form");
    }
}
