package org.rouse.ingest.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.ingest.intake.http.Service.ISSUER;
import static org.rouse.ingest.intake.http.Service.LOG;
import static org.rouse.ingest.intake.http.Service.NOT_TAKEN;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rouse.contracts.Agreements.NoData;
import org.rouse.contracts.v1.Evidence;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** No data of people who took back their consent or paused is taken in, by any path, or kept as refused. */
@ParameterizedClass
@EnumSource(Way.class)
class NotTakenTest {

    private static final String IGNORED =
            "$.ignoredBy['not taken: the person took back that their data are processed']";

    NotTakenTest(Way way) {
        Service.use(way);
    }

    @BeforeEach
    void emptyLog() {
        LOG.clear();
    }

    @AfterEach
    void agreeAgain() {
        NOT_TAKEN.clear();
    }

    @Test
    void shouldTakeTheUploadBeforeAndAfterAndNoneInBetween() {
        sync("eve").expectStatus().isOk();
        NOT_TAKEN.put("eve", NoData.WITHDRAWN);
        refused(sync("eve"), "urn:rouse:problem:consent.withdrawn");
        NOT_TAKEN.put("eve", NoData.PAUSED);
        refused(sync("eve"), "urn:rouse:problem:person.paused");
        NOT_TAKEN.clear();
        sync("eve").expectStatus().isOk();

        assertThat(LOG.evidence).hasSize(2);
        assertThat(LOG.quarantined).isEmpty();
    }

    @Test
    void shouldTakeNothingForThemFromAnAdministratorInAnyFormat() {
        NOT_TAKEN.put("eve", NoData.WITHDRAWN);
        refused(
                Service.client()
                        .post()
                        .uri("/v1/sync/csv?person=eve")
                        .header("Authorization", "Bearer " + ISSUER.token("root", "admin"))
                        .header("Content-Type", "text/csv")
                        .bodyValue("time,steps\nyesterday,x\n")
                        .exchange(),
                "urn:rouse:problem:consent.withdrawn");
        assertThat(LOG.published()).isZero();
    }

    @Test
    void shouldLeaveThemOutOfWhatAProviderPushesForMany() {
        NOT_TAKEN.put("ada", NoData.WITHDRAWN);

        push("u-ada\nu-ben\nnobody")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.accepted")
                .isEqualTo(1)
                .jsonPath("$.quarantined")
                .isEqualTo(1)
                .jsonPath(IGNORED)
                .isEqualTo(1);

        assertThat(LOG.evidence).extracting(Evidence::getPersonId).containsExactly("ben");
        refused(push("u-ada"), "urn:rouse:problem:consent.withdrawn");
        assertThat(LOG.evidence).hasSize(1);
    }

    private static ResponseSpec sync(String person) {
        return Service.syncAs(person).bodyValue(Service.steps(1, 2)).exchange();
    }

    private static ResponseSpec push(String users) {
        return Service.client()
                .post()
                .uri("/v1/push/lines/" + Service.SECRET)
                .bodyValue(users)
                .exchange();
    }

    private static void refused(ResponseSpec answer, String type) {
        answer.expectStatus().isForbidden().expectBody().jsonPath("$.type").isEqualTo(type);
    }
}
