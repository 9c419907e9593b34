package org.rouse.ingest.format.fitbit;

import com.google.protobuf.ByteString;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.rouse.ingest.format.evidence.CompleteUpload;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.container.FileFormat;
import org.rouse.ingest.format.shared.container.PartSink;
import org.rouse.ingest.format.shared.container.ZipContent;
import org.rouse.ingest.format.shared.json.JsonWalk;
import org.rouse.ingest.format.shared.rows.CsvRows;
import org.rouse.ingest.format.shared.rows.Headings;

/**
 * Reads Fitbit files (decompressed): tables of the layouts of {@link FitbitTable} and {@link TakeoutTable}, JSON of an account export or of
 * the Web API, and a zip archive of such files. A record is a row, or an element of a JSON array; a file in an archive that is not used or
 * cannot be read counts as one record. Times without a zone are in that of the context, save in files that are known to be in UTC. The
 * person is the upload's, or else the linked account of the {@code Id} column, under the provider name "fitbit".
 */
public final class FitbitParser implements FileFormat {

    static final String NAME = "fitbit";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void parse(InputStream upload, UploadContext context, EvidenceSink sink) throws IOException {
        ZipContent content = ZipContent.of(upload);
        if (!content.isArchive()) {
            readFile(content.plain(), context, sink);
            return;
        }
        AtomicReference<String> path = new AtomicReference<>("");
        long next = 0;
        while (content.next(name -> isData(path, name))) {
            PartSink part = new PartSink(sink, next);
            readPart(content.entry(), context.withFile(context.file().named(path.get())), part);
            next = part.next();
        }
    }

    private static boolean isData(AtomicReference<String> path, String name) {
        path.set(name);
        return name.endsWith(".json") || name.endsWith(".csv");
    }

    /** Reads a file of an archive; a fault in it does not affect the other files. */
    private static void readPart(InputStream file, UploadContext context, PartSink part) throws IOException {
        if (Export.named(context.file().name()) == Export.NOT_USED
                && context.file().name().endsWith(".json")) {
            part.ignored(0, "not used: files of other kinds");
            return;
        }
        try {
            readFile(file, context, part);
        } catch (MalformedUploadException e) {
            switch (e.rule()) {
                case "zip.corrupt", "zip.too-large" -> throw e;
                case "fitbit.header", "csv.empty" -> part.ignoredNext("not used: files of other kinds");
                default ->
                    part.rejectedNext(index -> new Reject(
                            index,
                            e.rule(),
                            "",
                            String.valueOf(e.getMessage()),
                            context.unnamed(),
                            Optional.of(FitbitRows.SOURCE),
                            ByteString.EMPTY));
            }
        }
    }

    private static void readFile(InputStream upload, UploadContext context, EvidenceSink sink) throws IOException {
        BufferedInputStream file = new BufferedInputStream(upload, 64 * 1024);
        if (!looksLikeJson(file)) {
            readTable(file, context, sink);
            return;
        }
        try (FitbitJson reader = new FitbitJson(context, sink)) {
            JsonWalk.read(file, reader);
        }
    }

    private static boolean looksLikeJson(BufferedInputStream file) throws IOException {
        file.mark(1024);
        int first = file.read();
        for (int i = 1; i < 1000 && first >= 0 && first <= ' '; i++) {
            first = file.read();
        }
        file.reset();
        return first == '[' || first == '{';
    }

    private static void readTable(InputStream upload, UploadContext context, EvidenceSink sink) throws IOException {
        CsvRows rows = new CsvRows(upload);
        Layout layout = Headings.find(rows, Layout::of)
                .orElseThrow(() -> new MalformedUploadException(
                        "fitbit.header", "no line is the header of a Fitbit file; see docs/sync/fitbit.md"));
        rows.readAll(
                switch (layout) {
                    case Layout.Takeout(var headings, var columns) ->
                        new TakeoutRows(columns, headings, rows, context, sink);
                    case Layout.Fitabase(var headings, var table) ->
                        new FitbitRows(table, headings, rows, context, sink);
                });
    }

    /** The layout that the header of a table identifies. */
    private sealed interface Layout {
        record Takeout(List<String> headings, TakeoutTable.Columns columns) implements Layout {}

        record Fitabase(List<String> headings, FitbitTable table) implements Layout {}

        static Optional<Layout> of(List<String> headings) {
            return TakeoutTable.of(headings)
                    .<Layout>map(columns -> new Takeout(headings, columns))
                    .or(() -> FitbitTable.of(headings).map(table -> new Fitabase(headings, table)));
        }
    }

    /** One of several seconds of a minute would stand for the whole minute, so those are not replayed one by one. */
    @Override
    public Optional<byte[]> alone(Reject refused) {
        byte[] file = refused.raw().toByteArray();
        return FitbitJson.isDocument(refused.raw()) || isTable(file) ? Optional.of(file) : Optional.empty();
    }

    private static boolean isTable(byte[] file) {
        try {
            List<String> headings = new CsvRows(new CompleteUpload(file)).header();
            Optional<TakeoutTable> takeout = TakeoutTable.of(headings).map(TakeoutTable.Columns::table);
            return takeout.isPresent()
                    ? takeout.get() != TakeoutTable.HEART_RATE
                    : FitbitTable.of(headings)
                            .filter(table -> table != FitbitTable.HEART_RATE_SECONDS)
                            .isPresent();
        } catch (IOException _) {
            return false; // a header that no table has
        }
    }
}
