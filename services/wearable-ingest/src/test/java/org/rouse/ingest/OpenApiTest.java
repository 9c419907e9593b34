package org.rouse.ingest;

import org.rouse.testing.DescriptionContract;
import org.springframework.test.web.reactive.server.WebTestClient;

class OpenApiTest extends DescriptionContract {

    @Override
    protected String url() {
        return RunningIngest.url();
    }

    @Override
    protected String service() {
        return "wearable-ingest";
    }

    @Override
    protected WebTestClient as(String scope) {
        return RunningIngest.client()
                .mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(RunningIngest.token("shown", scope)))
                .build();
    }
}
