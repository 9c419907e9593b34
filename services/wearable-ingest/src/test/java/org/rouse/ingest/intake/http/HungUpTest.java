package org.rouse.ingest.intake.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ParameterizedClass
@EnumSource(Way.class)
@ExtendWith(OutputCaptureExtension.class)
class HungUpTest {

    HungUpTest(Way way) {
        Service.use(way);
    }

    /** Larger than bodies that are collected in memory, so that it is read while it arrives. */
    private static final int DECLARED = 1_000_000;

    private static final int DECLARED_PUSH = 60_000;

    private static final String GO_ON = "HTTP/1.1 100 Continue\r\n\r\n";

    @RepeatedTest(50)
    void shouldCountTheUploadAsAbortedWithoutAFailureWhenTheCallerHangsUp(CapturedOutput output) throws IOException {
        double before = aborted();
        hangUp("/v1/sync", DECLARED);
        await().untilAsserted(() -> assertThat(aborted()).isEqualTo(before + 1));
        assertThat(output).doesNotContain("A request failed");
    }

    /** Its body is collected in memory, for its signature. */
    @RepeatedTest(10)
    void shouldCountTheSignedPushAsAbortedWithoutAFailureWhenTheCallerHangsUp(CapturedOutput output)
            throws IOException {
        double before = aborted();
        hangUp("/v1/push/oura/" + Service.SECRET, DECLARED_PUSH);
        await().untilAsserted(() -> assertThat(aborted()).isEqualTo(before + 1));
        assertThat(output).doesNotContain("A request failed");
    }

    /** Small enough for either path to collect it first. */
    @RepeatedTest(10)
    void shouldCountTheSmallUploadAsAbortedWithoutAFailureWhenTheCallerHangsUp(CapturedOutput output)
            throws IOException {
        double before = aborted();
        try (Socket socket = new Socket("127.0.0.1", Service.port())) {
            String head = "POST /v1/sync HTTP/1.1\r\nHost: rouse\r\nContent-Type: application/json\r\n"
                    + "Authorization: Bearer " + Service.token("ada") + "\r\nContent-Length: 900\r\n\r\n{\"source\": ";
            socket.getOutputStream().write(head.getBytes(US_ASCII));
        }
        await().untilAsserted(() -> assertThat(aborted()).isEqualTo(before + 1));
        assertThat(output).doesNotContain("A request failed");
    }

    private static void hangUp(String path, int declared) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", Service.port())) {
            String head = "POST " + path
                    + " HTTP/1.1\r\nHost: rouse\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                    + Service.token("ada") + "\r\nContent-Length: " + declared
                    + "\r\nExpect: 100-continue\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            socket.getInputStream().readNBytes(GO_ON.length()); // from here on the body is being read
            socket.getOutputStream().write(("{\"source\": " + " ".repeat(declared / 3)).getBytes(US_ASCII));
        }
    }

    private static double aborted() {
        return Service.bean(MeterRegistry.class)
                .find("rouse.ingest.uploads")
                .tag("outcome", "body.aborted")
                .counters()
                .stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
