package org.rouse.ingest.provider.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeysetCacheTest {

    private static final GoogleSigner OLD = new GoogleSigner(7);
    private static final GoogleSigner NEW = new GoogleSigner(-8);
    private static final String BODY = "[]";

    private final AtomicInteger asked = new AtomicInteger();
    private volatile String published = OLD.keyset();
    private volatile int status = 200;
    private volatile Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private HttpServer server;
    private KeysetCache cache;

    @BeforeEach
    void publish() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/keyset.json", exchange -> {
            asked.incrementAndGet();
            byte[] bytes = published.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        cache = new KeysetCache(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keyset.json"), () -> now);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private boolean verifies(GoogleSigner signer) throws KeysAwayException {
        byte[] signature = Base64.getDecoder().decode(signer.header(BODY));
        return cache.forSignature(signature).signed(signature, BODY.getBytes(UTF_8));
    }

    @Test
    void shouldFetchOnceForManySignatures() throws KeysAwayException {
        assertThat(verifies(OLD)).isTrue();
        assertThat(verifies(OLD)).isTrue();
        assertThat(asked).hasValue(1);
    }

    @Test
    void shouldFetchAgainWhenAKeyIsNewButNotAtOnce() throws KeysAwayException {
        assertThat(verifies(OLD)).isTrue();
        published = NEW.keyset();
        assertThat(verifies(NEW)).as("a minute has not passed").isFalse();
        now = now.plusSeconds(60);
        assertThat(verifies(NEW)).isTrue();
        assertThat(verifies(OLD)).as("a key withdrawn").isFalse();
        assertThat(asked).hasValue(2);
    }

    @Test
    void shouldHoldTheLastKeysForAWeekWhileTheProviderIsAway() throws KeysAwayException {
        assertThat(verifies(OLD)).isTrue();
        status = 500;
        now = now.plus(Duration.ofDays(7));
        assertThat(verifies(OLD)).isTrue();
        now = now.plusSeconds(1);
        assertThatThrownBy(() -> verifies(OLD)).isInstanceOf(KeysAwayException.class);
    }

    @Test
    void shouldSayThatKeysAreAwayWhenWhatIsPublishedIsNoKeyset() {
        published = "<html>";
        assertThatThrownBy(() -> verifies(OLD)).isInstanceOf(KeysAwayException.class);
    }
}
