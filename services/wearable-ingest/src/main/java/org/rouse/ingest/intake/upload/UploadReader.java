package org.rouse.ingest.intake.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.MalformedUploadException;

/**
 * Reads uploads: a parser turns bytes into evidence and refusals, which go to a {@link Publication}, and a receipt is returned. Stateless.
 */
public final class UploadReader {

    /** The rule that evidence beyond the horizon breaks, in every format. */
    public static final String TOO_OLD = Horizon.RULE;

    private final UploadLimits limits;
    private final Permission permission;

    /** A reader that permits everybody's data. */
    public UploadReader(UploadLimits limits) {
        this(limits, Permission.ALL);
    }

    /** @param permission decides which people's data are let through */
    public UploadReader(UploadLimits limits, Permission permission) {
        this.limits = limits;
        this.permission = permission;
    }

    /**
     * Reads one upload to its end, or to where it breaks off or its stream throws a {@link StoppedException}.
     *
     * @throws IOException from the stream otherwise, or from the publication
     */
    public UploadOutcome read(FormatParser parser, InputStream body, Upload upload, Publication publication)
            throws IOException {
        RecordTally tally = new RecordTally(limits.refusalsShown());
        Horizon evidence = new Horizon(
                new EvidenceBuilder(upload, parser.name(), limits, publication, tally),
                upload.context().receivedAt(),
                limits.keepDays());
        try {
            return read(parser, body, upload, evidence, tally);
        } catch (UncheckedIOException e) { // the sink's methods, which parsers call, throw no checked exceptions
            throw e.getCause();
        }
    }

    private UploadOutcome read(
            FormatParser parser, InputStream body, Upload upload, Horizon evidence, RecordTally tally)
            throws IOException {
        try {
            parser.parse(
                    body,
                    upload.context(),
                    new Permitted(evidence, permission, upload.context().personId()));
            evidence.flush();
            return new UploadOutcome.Read(tally.receipt(upload, parser.name()));
        } catch (MalformedUploadException e) {
            evidence.flush();
            return new UploadOutcome.Malformed(
                    tally.receipt(upload, parser.name()), e.rule(), String.valueOf(e.getMessage()));
        } catch (TooManyRefusals e) {
            evidence.flush();
            return new UploadOutcome.Malformed(tally.receipt(upload, parser.name()), TooManyRefusals.RULE, e.says());
        } catch (StoppedException e) {
            evidence.flush();
            return new UploadOutcome.Malformed(
                    tally.receipt(upload, parser.name()), StoppedException.RULE, String.valueOf(e.getMessage()));
        }
    }
}
