package org.rouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.PathItem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationNameTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/about, getAbout",
        "GET, /api/v1/people/{id}, getPeopleById",
        "PUT, /api/v1/people/{id}/plan/proposal, putPeoplePlanProposal",
        "GET, /api/v1/people/{id}/check-ins, getPeopleCheckIns",
        "GET, /api/v1/people/{id}/stretches.csv, getPeopleStretchesCsv",
        "DELETE, /api/v1/organisations/{org}/coaches/{coach}/cover, deleteOrganisationsCoachesCover",
        "GET, /api/v1/people/{id}/cases/{caseId}, getPeopleCasesByCaseId",
        "POST, /v1/sync, postSync",
    })
    void shouldSayMethodAndPath(PathItem.HttpMethod method, String path, String name) {
        assertThat(OperationName.of(method, path)).isEqualTo(name);
    }
}
