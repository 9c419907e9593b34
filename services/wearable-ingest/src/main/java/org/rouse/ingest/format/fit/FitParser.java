package org.rouse.ingest.format.fit;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.container.FileFormat;
import org.rouse.ingest.format.shared.container.ZipContent;

/**
 * Reads FIT files, one, several chained, or those in a zip archive, which may hold archives of them; a record is a data message. Damage
 * counts as a refused record too, so that it shows in the receipt. The person is the upload's: FIT names nobody.
 */
public final class FitParser implements FileFormat {

    static final String NAME = "fit";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void parse(InputStream upload, UploadContext context, EvidenceSink sink) throws IOException {
        String person = context.personId()
                .orElseThrow(() -> new MalformedUploadException(
                        "person.missing", "a FIT file names nobody; the upload must be for a person"));
        FitReading reading = new FitReading(person, context.receivedAt(), sink);
        ZipContent content = ZipContent.of(upload);
        if (!content.isArchive()) {
            reading.read(content.plain());
            return;
        }
        int files = 0;
        while (content.next(name -> name.endsWith(".fit") || name.endsWith(".zip"))) {
            files += readEntry(content.nested(), reading);
        }
        if (files == 0) {
            throw new MalformedUploadException("fit.no-file", "the archive holds no FIT file");
        }
    }

    /** The export of an account holds archives of files. Returns the number of files read. */
    private static int readEntry(ZipContent entry, FitReading reading) throws IOException {
        if (!entry.isArchive()) {
            reading.readEntry(entry.plain());
            return 1;
        }
        int files = 0;
        while (entry.next(name -> name.endsWith(".fit"))) {
            reading.readEntry(entry.entry());
            files++;
        }
        return files;
    }

    /** A refused message is kept as a file of its own; damage cannot be read again. */
    @Override
    public Optional<byte[]> alone(Reject refused) {
        return refused.raw().isEmpty()
                ? Optional.empty()
                : Optional.of(refused.raw().toByteArray());
    }
}
