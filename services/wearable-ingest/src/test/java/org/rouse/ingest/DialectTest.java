package org.rouse.ingest;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.rouse.testing.DialectContract;
import org.rouse.testing.Issuer;
import org.rouse.testing.WholeAnswers;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class DialectTest extends DialectContract {

    private static final Change PRIORITIES = new Change(
            "/api/v1/devices/priorities",
            "/api/v1/devices/priorities?person=ben",
            "dia",
            "{\"sources\":[\"watch-1\"]}");

    private ConfigurableApplicationContext service;

    @BeforeAll
    void start() {
        service = RunningIngest.start("--rouse.ingest.devices.wrong-codes=1");
        WebTestClient client = WholeAnswers.from(url());
        RunningIngest.awaitReady(client);
        client.put()
                .uri(PRIORITIES.path())
                .headers(headers -> headers.setBearerAuth(issuer().token(PRIORITIES.subject(), "person")))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(PRIORITIES.body())
                .exchange()
                .expectStatus()
                .isOk();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Override
    protected String url() {
        return RunningIngest.url(service);
    }

    @Override
    protected Issuer issuer() {
        return RunningIngest.ISSUER;
    }

    @Override
    protected Change change() {
        return PRIORITIES;
    }

    @Override
    protected WebTestClient.ResponseSpec tooOften() {
        guess().expectStatus().isNotFound();
        return guess();
    }

    private WebTestClient.ResponseSpec guess() {
        return WholeAnswers.from(url())
                .post()
                .uri("/v1/devices")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"code\":\"ABCD-EFGH\",\"name\":\"guess\",\"kind\":\"phone\"}")
                .exchange();
    }
}
