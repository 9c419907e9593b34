package org.rouse.benchmarks.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.rouse.local.broker.FreePort;
import org.rouse.local.issuer.IssuerServer;
import org.rouse.local.issuer.SigningKey;
import org.rouse.local.issuer.TokenIssuer;

/** The token issuer of local mode, on a free port. */
public final class Issuer implements AutoCloseable {

    private final TokenIssuer issuer;
    private final IssuerServer server;

    private Issuer(TokenIssuer issuer, IssuerServer server) {
        this.issuer = issuer;
        this.server = server;
    }

    /** Makes a key in the folder and serves its public half. */
    public static Issuer start(Path folder) {
        try {
            int port = FreePort.find();
            TokenIssuer issuer = new TokenIssuer(
                    SigningKey.of(Files.createDirectories(folder)), "http://127.0.0.1:" + port, InstantSource.system());
            return new Issuer(issuer, IssuerServer.start(issuer, port));
        } catch (IOException e) {
            throw new UncheckedIOException("the token issuer did not start", e);
        }
    }

    public String uri() {
        return issuer.issuer();
    }

    public String keysUri() {
        return uri() + "/jwks";
    }

    /** A token for this subject, valid for an hour. */
    public String token(String subject, String scope) {
        return issuer.token(subject, scope, Duration.ofHours(1));
    }

    @Override
    public void close() {
        server.close();
    }
}
