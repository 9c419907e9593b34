package org.rouse.ingest.intake.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springdoc.core.service.OpenAPIService;
import org.springframework.core.io.ClassPathResource;

class ApiDescriptionTest {

    @Test
    void shouldDescribeEveryPathWithExamplesWhenAsked() {
        String post = "$.paths['/v1/sync'].post.";
        Service.client()
                .get()
                .uri("/openapi")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.paths.length()")
                .isEqualTo(3)
                .jsonPath(post + "requestBody.content['application/json'].examples.native.value.source.kind")
                .isEqualTo("wearable")
                .jsonPath(post + "responses['200'].content['application/json'].examples.receipt.value.records")
                .isEqualTo(23)
                .jsonPath(post + "responses['503']")
                .exists();
    }

    @Test
    void shouldKeepOneDescriptionWhateverLanguageIsAskedFor() {
        Service.client()
                .get()
                .uri("/openapi")
                .header("Accept-Language", "xx-of-a-stranger")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.openapi")
                .exists();

        OpenAPIService kept = Service.bean(OpenAPIService.class);
        assertThat(kept.getCachedOpenAPI(Locale.forLanguageTag("xx-of-a-stranger")))
                .isNull();
        assertThat(kept.getCachedOpenAPI(Locale.ENGLISH)).isNotNull();
    }

    @Test
    void shouldTakeItsOwnExampleWhenItIsSent() throws IOException {
        String example = new ClassPathResource("wearable-ingest/openapi/native-upload.json").getContentAsString(UTF_8);
        Service.syncAs("ada")
                .bodyValue(example)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.quarantined")
                .isEqualTo(0)
                .jsonPath("$.ignored")
                .isEqualTo(0)
                .jsonPath("$.accepted")
                .isEqualTo(22)
                .jsonPath("$.spans")
                .isEqualTo(9)
                .jsonPath("$.minutes")
                .isEqualTo(13);
    }
}
