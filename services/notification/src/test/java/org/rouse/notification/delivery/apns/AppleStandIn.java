package org.rouse.notification.delivery.apns;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.eatthepath.pushy.apns.server.MockApnsServer;
import com.eatthepath.pushy.apns.server.MockApnsServerBuilder;
import com.eatthepath.pushy.apns.server.RejectedNotificationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.rouse.testing.FreePorts;

/** Pushy's mock of Apple's server, over real TLS and HTTP/2, with configurable refusals. */
final class AppleStandIn implements AutoCloseable {

    private static final char[] PASSWORD = "password".toCharArray();

    /** A request: headers, and the payload. */
    record Push(Map<String, String> headers, String payload) {}

    final List<Push> pushes = new CopyOnWriteArrayList<>();
    /** Refusals by token; they take precedence over the one for all. */
    final Map<String, RejectedNotificationException> refusals = new ConcurrentHashMap<>();

    volatile @Nullable RejectedNotificationException refusal;

    private final Path folder;
    private final int port = FreePorts.one();
    private final MockApnsServer server;

    AppleStandIn(Path folder) throws Exception {
        this.folder = folder;
        KeyStore store = certificate(folder);
        X509Certificate certificate = (X509Certificate) store.getCertificate("apns");
        Files.writeString(folder.resolve("apple.pem"), pem("CERTIFICATE", certificate.getEncoded()));
        server = new MockApnsServerBuilder()
                .setServerCredentials(
                        new X509Certificate[] {certificate}, (PrivateKey) store.getKey("apns", PASSWORD), null)
                .setHandlerFactory(session -> (headers, payload) -> {
                    Map<String, String> all = new HashMap<>();
                    headers.forEach(header -> all.put(
                            header.getKey().toString(), header.getValue().toString()));
                    pushes.add(new Push(
                            all,
                            Optional.ofNullable(payload)
                                    .map(body -> body.toString(UTF_8))
                                    .orElse("")));
                    RejectedNotificationException own =
                            refusals.get(all.getOrDefault(":path", "").replaceFirst(".*/", ""));
                    if (own != null || refusal != null) {
                        throw own != null ? own : refusal;
                    }
                })
                .build();
        server.start(port).get();
    }

    /** The settings of a deployment that uses this server. */
    ApnsSettings settings() throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        Path key = folder.resolve("key.p8");
        Files.writeString(
                key, pem("PRIVATE KEY", generator.generateKeyPair().getPrivate().getEncoded()));
        return new ApnsSettings(
                key.toString(),
                "KEYID12345",
                "TEAMID1234",
                "org.rouse.app",
                "localhost",
                "localhost",
                port,
                folder.resolve("apple.pem").toString());
    }

    private static KeyStore certificate(Path folder) throws Exception {
        Path store = folder.resolve("apple.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "apns",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        keytool.waitFor();
        return KeyStore.getInstance(store.toFile(), PASSWORD);
    }

    private static String pem(String what, byte[] bytes) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, lines, what);
    }

    @Override
    public void close() throws Exception {
        server.shutdown().get();
    }
}
