package org.rouse.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuideCallTest {

    @Test
    void shouldFindWhatIsToldAndWhatIsShownOnce() {
        assertThat(GuideCall.in("""
                        Take it back by `DELETE .../invitations/{id}`, or say `null`. Others: `GET /api/v1/consents?language=de`.

                        ```sh
                        curl -s -X PUT $API/organisations/back-clinic -H "Authorization: Bearer $ADMIN" \\
                          -d '{"name":"X"}'
                        code=$(curl -s localhost:8401/v1/sync -H 'Content-Type: application/json' -d '{
                          "source":{}}' | sed 1d)
                        curl -s "localhost:8403/api/v1/people/anna/prompts?date=$(date -u +%F)"
                        ```

                        `DELETE .../invitations/{id}` again.
                        """))
                .extracting(GuideCall::toString)
                .containsExactlyInAnyOrder(
                        "DELETE .*/\\Qinvitations\\E/[^/]+",
                        "GET .*/\\Qapi\\E/\\Qv1\\E/\\Qconsents\\E",
                        "PUT .*/\\Qorganisations\\E/[^/]+",
                        "POST .*/\\Qv1\\E/\\Qsync\\E",
                        "GET .*/\\Qapi\\E/\\Qv1\\E/\\Qpeople\\E/[^/]+/\\Qprompts\\E");
    }

    @Test
    void shouldTellCallsApartByMethodAndTheWholeOfTheEnd() {
        GuideCall call =
                GuideCall.in("`PUT .../coaches/{coach}/cover`").iterator().next();

        assertThat(call.is(new Call("PUT", "/api/v1/organisations/o/coaches/carl/cover")))
                .isTrue();
        assertThat(call.is(new Call("DELETE", "/api/v1/organisations/o/coaches/carl/cover")))
                .isFalse();
        assertThat(call.is(new Call("PUT", "/api/v1/organisations/o/coaches/carl")))
                .isFalse();
        assertThat(call.is(new Call("PUT", "/api/v1/organisations/o/coaches/carl/x/cover")))
                .isFalse();
    }
}
