package org.rouse.ingest.format.actigraph;

import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.container.FileFormat;
import org.rouse.ingest.format.shared.rows.CsvRows;

/**
 * Reads 60-second ActiGraph counts of NHANES 2003-2006 (files PAXRAW_C and PAXRAW_D, one row a minute); a record is a row, the first after
 * the header being record 0. The survey publishes weekdays and no dates, so the week is a nominal one: it begins on the first day worn, at
 * or after a given Sunday, in the zone of the context. The person is the upload's, or else the linked account of the {@code SEQN} column,
 * under the provider name "nhanes".
 *
 * <p>Source: CDC/NCHS, NHANES 2003-2004 data documentation, Physical Activity Monitor (PAXRAW_C).
 */
public final class NhanesParser implements FileFormat {

    /** The default Sunday at or after which nominal weeks begin: the first of the survey's first year. */
    public static final LocalDate NOMINAL_SUNDAY = LocalDate.of(2003, 1, 5);

    static final String NAME = "nhanes";

    private final LocalDate sunday;

    public NhanesParser() {
        this(NOMINAL_SUNDAY);
    }

    /** @param sunday the Sunday at or after which nominal weeks begin */
    public NhanesParser(LocalDate sunday) {
        if (sunday.getDayOfWeek() != DayOfWeek.SUNDAY) {
            throw new IllegalArgumentException("the nominal week begins at a Sunday, and " + sunday + " is none");
        }
        this.sunday = sunday;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void parse(InputStream upload, UploadContext context, EvidenceSink sink) throws IOException {
        CsvRows rows = new CsvRows(upload);
        NhanesColumns columns = NhanesColumns.find(rows)
                .orElseThrow(() -> new MalformedUploadException(
                        "nhanes.header", "the header is none of an NHANES minute file; see docs/sync/nhanes.md"));
        List<String> headings = rows.texts().stream().map(String::strip).toList();
        NhanesRows reader = new NhanesRows(columns, headings, rows, sunday, context, sink);
        while (rows.next()) {
            reader.read();
        }
    }

    @Override
    public Optional<byte[]> alone(Reject refused) {
        return Optional.of(refused.raw().toByteArray());
    }
}
