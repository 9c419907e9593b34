package org.rouse.ingest.intake.imports;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Lane;
import org.rouse.ingest.format.evidence.FileHints;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.evidence.UploadContext.Accounts;
import org.rouse.ingest.intake.http.UploadMetrics;
import org.rouse.ingest.intake.imports.ImportState.Problem;
import org.rouse.ingest.intake.upload.EvidenceLog;
import org.rouse.ingest.intake.upload.LogPublication;
import org.rouse.ingest.intake.upload.LogUnavailableException;
import org.rouse.ingest.intake.upload.Receipt;
import org.rouse.ingest.intake.upload.StoppedException;
import org.rouse.ingest.intake.upload.Upload;
import org.rouse.ingest.intake.upload.UploadOutcome;
import org.rouse.ingest.intake.upload.UploadReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads imports one after another, as history: they revise findings and never cause a prompt. */
final class ImportWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);

    private final Imports imports;
    private final Spool spool;
    private final ImportSettings settings;
    private final List<FormatParser> formats;
    private final Accounts accounts;
    private final UploadReader reader;
    private final EvidenceLog log;
    private final InstantSource clock;
    private final UploadMetrics metrics;
    private final MeterRegistry registry;

    @SuppressWarnings("ThreadPriorityCheck") // nothing depends on its speed; it only must not disturb live requests
    private final Thread thread = Thread.ofPlatform()
            .name("import-worker")
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .unstarted(this::run);

    ImportWorker(
            Imports imports,
            Spool spool,
            ImportSettings settings,
            List<FormatParser> formats,
            Accounts accounts,
            UploadReader reader,
            EvidenceLog log,
            InstantSource clock,
            MeterRegistry registry) {
        this.imports = imports;
        this.spool = spool;
        this.settings = settings;
        this.formats = formats;
        this.accounts = accounts;
        this.reader = reader;
        this.log = log;
        this.clock = clock;
        this.metrics = new UploadMetrics(registry);
        this.registry = registry;
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                FileImport next = imports.next();
                next.lock().lock();
                try {
                    if (next.state().phase() == Phase.WAITING && !next.isCancelled()) {
                        work(next);
                    }
                } finally {
                    next.lock().unlock();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the service stops; its next start resumes unfinished imports
        }
    }

    private void work(FileImport one) throws InterruptedException {
        try {
            imports.change(one, one.state().in(Phase.READING));
            ImportState outcome = read(one);
            imports.end(one, outcome);
            registry.counter(
                            "rouse.ingest.imports",
                            "format",
                            outcome.format(),
                            "outcome",
                            outcome.phase().name().toLowerCase(java.util.Locale.ROOT))
                    .increment();
        } catch (LogUnavailableException e) {
            LOG.atWarn().setCause(e).addKeyValue("import", one.state().id()).log("An import waits for the log");
            one.state(one.state().in(Phase.WAITING));
            imports.requeue(one);
            TimeUnit.MILLISECONDS.sleep(settings.retry().toMillis());
        } catch (InterruptedIOException _) {
            throw new InterruptedException();
        } catch (IOException | RuntimeException e) {
            LOG.atError().setCause(e).addKeyValue("import", one.state().id()).log("An import failed");
            failed(one);
        }
    }

    private void failed(FileImport one) {
        Problem problem = new Problem("import.failed", "the file could not be read; the service's log says why");
        ImportState failed = one.isCancelled()
                ? cancelled(one.state(), null)
                : one.state().ended(Phase.FAILED, clock.instant(), problem, null);
        try {
            imports.end(one, failed);
        } catch (IOException e) {
            one.state(failed);
            LOG.atError().setCause(e).addKeyValue("import", failed.id()).log("The spool cannot be written");
        }
    }

    private ImportState read(FileImport one) throws IOException {
        ImportState state = one.state();
        FormatParser parser = formats.stream()
                .filter(format -> format.name().equals(state.format()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("an import of a format that is not read any more"));
        UploadContext context = new UploadContext(
                Optional.of(state.personId()),
                accounts.ownedBy(state.personId()),
                state.receivedAt(),
                ZoneId.of(state.zone()),
                new FileHints(state.name(), Optional.empty(), state.columns() == null ? Map.of() : state.columns()));
        Upload upload = new Upload(state.id(), context, Optional.of(Lane.LANE_BACKFILL));
        LogPublication publication = log.open();
        long start = System.nanoTime();
        try (InputStream bytes = new Watched(spool.open(state.id()), one)) {
            UploadOutcome outcome =
                    reader.read(parser, bytes, upload, new PacedPublication(publication, settings.valuesPerSecond()));
            publication.awaitDurable();
            metrics.durable(outcome.receipt(), state.length(), System.nanoTime() - start, 0);
            return one.isCancelled()
                    ? cancelled(state, outcome.receipt()) // a parser may take the end for a fault
                    : ended(state, outcome);
        }
    }

    private ImportState cancelled(ImportState state, @Nullable Receipt until) {
        return state.ended(Phase.CANCELLED, clock.instant(), null, until);
    }

    private ImportState ended(ImportState state, UploadOutcome outcome) {
        Receipt receipt = outcome.receipt();
        return switch (outcome) {
            case UploadOutcome.Read _ -> state.ended(Phase.DONE, clock.instant(), null, receipt);
            case UploadOutcome.Malformed broken ->
                state.ended(Phase.MALFORMED, clock.instant(), new Problem(broken.rule(), broken.message()), receipt);
        };
    }

    /** Stops before the next piece, or during the pause of its pace. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(2));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Records the progress of reading, and stops it where the import was cancelled. */
    private static final class Watched extends FilterInputStream {

        private final FileImport one;
        private long total;

        Watched(InputStream in, FileImport one) {
            super(in);
            this.one = one;
        }

        @Override
        public int read() throws IOException {
            byte[] single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (one.isCancelled()) {
                throw new StoppedException();
            }
            int read = super.read(target, offset, length);
            if (read > 0) {
                total += read;
                one.read(total);
            }
            return read;
        }
    }
}
