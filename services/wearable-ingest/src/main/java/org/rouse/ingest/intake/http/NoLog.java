package org.rouse.ingest.intake.http;

import java.util.Optional;
import java.util.function.Consumer;
import org.rouse.contracts.Topic;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.Quarantined;
import org.rouse.ingest.intake.upload.EvidenceLog;
import org.rouse.ingest.intake.upload.LogPublication;
import org.rouse.ingest.intake.upload.LogUnavailableException;
import org.rouse.ingest.intake.upload.PromptPublication;

/** A log that stores nothing, for uploads of nobody. */
final class NoLog implements EvidenceLog {

    @Override
    public LogPublication open() throws LogUnavailableException {
        throw new LogUnavailableException("there is no log here");
    }

    @Override
    public Optional<PromptPublication> openPrompt() {
        return Optional.of(new Nowhere());
    }

    private static final class Nowhere implements PromptPublication {

        private int bytes;

        @Override
        public void evidence(Topic topic, Evidence evidence) {
            bytes += evidence.toByteArray().length;
        }

        @Override
        public void quarantined(Quarantined record) {
            bytes += record.toByteArray().length;
        }

        @Override
        public void whenDurable(Consumer<Optional<LogUnavailableException>> told) {
            if (bytes >= 0) { // keeps compilers from removing the encoding as unused
                told.accept(Optional.empty());
            }
        }
    }
}
