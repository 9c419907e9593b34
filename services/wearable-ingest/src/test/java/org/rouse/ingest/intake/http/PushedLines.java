package org.rouse.ingest.intake.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Source;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.UploadContext;

/** A format for many people that any test can write: a user a line, each with one minute. */
final class PushedLines implements FormatParser {

    @Override
    public String name() {
        return "lines";
    }

    @Override
    public Set<String> mediaTypes() {
        return Set.of();
    }

    @Override
    public void parse(InputStream upload, UploadContext context, EvidenceSink sink) throws IOException {
        long record = 0;
        for (String user : new String(upload.readAllBytes(), UTF_8).split("\n")) {
            Optional<String> person = context.accounts().personOf("lines", user);
            if (person.isPresent()) {
                long minute = context.receivedAt().getEpochSecond() / 60 - 1;
                sink.minute(person.get(), Source.getDefaultInstance(), Measure.MEASURE_STEPS, minute, 1, 0);
                sink.accepted(record);
            } else {
                sink.rejected(new Reject(
                        record,
                        "account.unknown",
                        "",
                        "nobody linked it",
                        Optional.empty(),
                        Optional.empty(),
                        ByteString.copyFromUtf8(user)));
            }
            record++;
        }
    }
}
