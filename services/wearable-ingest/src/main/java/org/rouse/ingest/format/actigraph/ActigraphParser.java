package org.rouse.ingest.format.actigraph;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.SourceKind;
import org.rouse.ingest.format.evidence.CompleteUpload;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.container.FileFormat;
import org.rouse.ingest.format.shared.rows.CsvRows;
import org.rouse.ingest.format.shared.rows.LookAhead;
import org.rouse.ingest.format.shared.rows.RowRefusals;
import org.rouse.ingest.format.shared.sqlite.SqliteFile;

/**
 * Reads counts of ActiGraph monitors: files that ActiLife exports, with or without its ten lines about the recording, with or without
 * headings; its own {@code .agd} files; and NHANES minutes, as {@link NhanesParser} does. A record is a row of counts. Epochs shorter than a minute are summed to
 * minutes. The wall times are in the zone of the context, in which the monitor was started.
 */
public final class ActigraphParser implements FileFormat {

    static final String NAME = "actigraph";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void parse(InputStream upload, UploadContext context, EvidenceSink sink) throws IOException {
        if (AgdEpochs.isRow(context.file().neighbours())) {
            AgdEpochs.readAlone(upload, context, sink);
            return;
        }
        LookAhead file = new LookAhead(upload);
        if (SqliteFile.begins(file.beginning())) {
            AgdRecording.read(file.whole(), context, sink);
            return;
        }
        Optional<NhanesColumns> survey = NhanesColumns.find(new CsvRows(file.beginning()));
        if (survey.isPresent()) {
            new NhanesParser().parse(file.whole(), context, sink);
            return;
        }
        Timing timing = Timing.of(file, context.file());
        CsvRows rows = new CsvRows(file.whole());
        Opening opening = Opening.read(rows);
        RowRefusals refusals = new RowRefusals(
                rows,
                sink,
                source(
                        opening.preamble().map(Preamble::serial).orElse(""),
                        opening.preamble().map(Preamble::model).orElse("")),
                context.subject(),
                context.receivedAt(),
                opening.raw(rows),
                Map.of());
        ActigraphRows reader = new ActigraphRows(opening, timing, context, refusals);
        if (!opening.isHeaded()) {
            reader.read();
        }
        rows.readAll(reader);
    }

    /** A monitor is one source, whatever kind of file holds its data. */
    static Source source(String serial, String model) {
        return Source.newBuilder()
                .setId(serial.isEmpty() ? NAME : NAME + ":" + serial)
                .setProvider(NAME)
                .setKind(SourceKind.SOURCE_KIND_WEARABLE)
                .setModel(model)
                .build();
    }

    /** A row of the survey is kept with its heading, and a row of ActiLife with the file's facts where it is a whole minute. */
    @Override
    public Optional<byte[]> alone(Reject refused) {
        Optional<byte[]> told = refused.withWhatNeighboursTold();
        if (told.isPresent()) {
            return told;
        }
        byte[] file = refused.raw().toByteArray();
        try {
            return NhanesColumns.find(new CsvRows(new CompleteUpload(file))).map(_ -> file);
        } catch (MalformedUploadException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new AssertionError("bytes in memory cannot fail to be read", e);
        }
    }
}
