package org.rouse.ingest;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.rouse.testing.SlowBodyContract;
import org.springframework.context.ConfigurableApplicationContext;

class SlowRequestTest extends SlowBodyContract {

    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        service = RunningIngest.start(
                "--rouse.http.head-within=1s", "--rouse.ingest.http.slow-grace=1s", "--server.netty.idle-timeout=5s");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Override
    protected int port() {
        return URI.create(RunningIngest.url(service)).getPort();
    }

    @Override
    protected String path() {
        return "/api/v1/devices/priorities";
    }

    @Override
    protected String token() {
        return RunningIngest.token("slow", "person");
    }
}
