package org.rouse.benchmarks.ingest;

import java.util.Objects;
import org.rouse.benchmarks.stage.Stage;
import org.rouse.ingest.IngestApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The service itself, with its own settings but for where broker and issuer are. */
public final class IngestServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private IngestServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it on a free port. */
    public static IngestServer start(Stage stage) {
        return new IngestServer(IngestApplication.builder()
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--logging.level.root=ERROR",
                        "--spring.kafka.bootstrap-servers=" + stage.broker().bootstrapServers(),
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri="
                                + stage.issuer().uri(),
                        "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri="
                                + stage.issuer().keysUri()));
    }

    public int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    @Override
    public void close() {
        context.close();
    }
}
