package org.rouse.benchmarks.gateway;

import java.util.Map;
import java.util.Objects;
import org.rouse.benchmarks.stage.Stage;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code POST /checked} asks for a token as ingest does; {@code POST /bare/{person}} asks for nothing. */
public final class Gateway implements AutoCloseable {

    static final String TOPIC = "bench.gateway.v1";

    private final ConfigurableApplicationContext context;

    private Gateway(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it on a free port. */
    public static Gateway start(Stage stage) {
        stage.broker().create(TOPIC, 12);
        return new Gateway(new SpringApplicationBuilder(GatewayConfiguration.class)
                .web(WebApplicationType.REACTIVE)
                .properties(Map.of("spring.config.name", "bare-gateway"))
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=ERROR",
                        "--gateway.bootstrap-servers=" + stage.broker().bootstrapServers(),
                        "--spring.http.codecs.max-in-memory-size=1MB",
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri="
                                + stage.issuer().uri(),
                        "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri="
                                + stage.issuer().keysUri(),
                        "--spring.security.oauth2.resourceserver.jwt.audiences=rouse"));
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
