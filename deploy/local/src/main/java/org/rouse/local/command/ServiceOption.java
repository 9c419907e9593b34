package org.rouse.local.command;

import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.rouse.local.client.IngestApi;
import org.rouse.local.folder.DataFolder;
import org.rouse.local.issuer.SigningKey;
import org.rouse.local.issuer.TokenIssuer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Selects an ingest service: the local mode of a data folder, unless another is named. */
final class ServiceOption {

    private static final Duration TOKEN_LIFETIME = Duration.ofHours(12);

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--url", paramLabel = "URL", description = "Ingest service (default: that of local mode).")
    private @Nullable String url;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "Token for it (default: $$ROUSE_TOKEN, else one of local mode).")
    private @Nullable String token;

    /**
     * @param scope   scope of a token that local mode mints
     * @param subject subject of that token
     */
    IngestApi api(String scope, String subject) {
        String at = url == null ? "http://127.0.0.1:" + data.ports().ingest() : url;
        return new IngestApi(at.replaceAll("/+$", ""), token(scope, subject));
    }

    private String token(String scope, String subject) {
        if (token != null) {
            return token;
        }
        String given = System.getenv("ROUSE_TOKEN");
        if (given != null && !given.isBlank()) {
            return given;
        }
        return new TokenIssuer(
                        SigningKey.of(DataFolder.secretsOf(data.data())),
                        "http://127.0.0.1:" + data.ports().issuer(),
                        InstantSource.system())
                .token(subject, scope, TOKEN_LIFETIME);
    }
}
