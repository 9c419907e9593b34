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
        return new IngestServer(
                IngestApplication.builder().run(stage.serviceArguments().toArray(String[]::new)));
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
