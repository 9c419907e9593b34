package org.rouse.acceptance.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.rouse.acceptance.people.Upload;
import org.rouse.acceptance.wire.Answer;
import org.rouse.acceptance.wire.Http;

/** A file with a person's history, sent by tus 1.0.0 like the person's own client. */
public final class FileImport {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Http ingest;
    private final String address;

    private FileImport(Http ingest, String address) {
        this.ingest = ingest;
        this.address = address;
    }

    /** Announces the file and sends its bytes; its outcome shows later. */
    public static FileImport begin(RunningSystem system, String personId, Upload file) {
        Http ingest = system.ingest().as(system.tokens().token("sync", personId));
        String bytes = file.json();
        String length = Integer.toString(bytes.getBytes(StandardCharsets.UTF_8).length);

        Answer begun = ingest.post("/api/v1/imports?format=native", "", "Upload-Length", length);
        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        Answer sent = ingest.send(
                "PATCH",
                begun.header("Location"),
                bytes,
                "Content-Type",
                "application/offset+octet-stream",
                "Upload-Offset",
                "0");
        assertThat(sent.status()).as(sent.toString()).isEqualTo(204);
        return new FileImport(ingest, begun.header("Location"));
    }

    /** Whether it is neither read to its end nor cancelled. */
    public boolean isGoingOn() {
        return ingest.get(address).json().path("ended").isMissingNode();
    }

    /** Waits for the end; every record was accepted. */
    public void awaitDone() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> !isGoingOn());
        Answer answer = ingest.get(address);
        assertThat(answer.json().path("phase").asString()).as(answer.toString()).isEqualTo("done");
        assertThat(answer.json().path("receipt").path("quarantined").asInt(-1))
                .as(answer.toString())
                .isZero();
    }
}
