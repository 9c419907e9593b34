package org.rouse.ingest.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class HungUpTest {

    /** Larger than what is collected in memory, so that it is read as it comes. */
    private static final int DECLARED = 1_000_000;

    @RepeatedTest(5)
    void shouldCountTheUploadAsCutShortWithoutAnErrorWhenTheCallerHangsUp(CapturedOutput output) throws IOException {
        double before = cutShort();
        try (Socket socket = new Socket("127.0.0.1", Service.PORT)) {
            String head =
                    "POST /v1/sync HTTP/1.1\r\nHost: rouse\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                            + Service.ISSUER.token("ada", "sync") + "\r\nContent-Length: " + DECLARED + "\r\n\r\n";
            socket.getOutputStream().write((head + "{\"source\": " + " ".repeat(300_000)).getBytes(US_ASCII));
        }
        await().untilAsserted(() -> assertThat(cutShort()).isEqualTo(before + 1));
        assertThat(output).doesNotContain("ERROR");
    }

    private static double cutShort() {
        Counter counter = Service.bean(MeterRegistry.class)
                .find("rouse.ingest.uploads")
                .tag("outcome", "json.cut-short")
                .counter();
        return counter == null ? 0 : counter.count();
    }
}
