package org.rouse.ingest.format.apple;

import com.google.protobuf.ByteString;
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
 * Reads {@code export.xml} of Apple's Health app, or the {@code export.zip} that holds it under whatever name; a record is an element below
 * {@code HealthData} other than {@code ExportDate} and {@code Me}. The person is the upload's: an export names nobody.
 */
public final class AppleHealthParser implements FileFormat {

    static final String NAME = "apple-health";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void parse(InputStream upload, UploadContext context, EvidenceSink sink) throws IOException {
        String person = context.personId()
                .orElseThrow(() -> new MalformedUploadException(
                        "person.missing", "a Health export names nobody; the upload must be for a person"));
        Records records = new Records(person, context.receivedAt(), sink);
        ZipContent content = ZipContent.of(upload);
        try {
            if (content.isArchive()) {
                readArchive(content, records);
            } else if (!new HealthExport(content.plain(), records).read()) {
                throw new MalformedUploadException("apple.root", "the root element must be HealthData");
            }
        } finally {
            records.finish();
        }
    }

    /**
     * The name of the export depends on the phone's language, and the archive holds another document: its root element tells the export
     * apart.
     */
    private static void readArchive(ZipContent content, Records records) throws IOException {
        boolean found = false;
        while (content.next(name -> name.endsWith(".xml"))) {
            found |= new HealthExport(content.entry(), records).read();
        }
        if (!found) {
            throw new MalformedUploadException("apple.no-export", "the archive holds no Health export");
        }
    }

    @Override
    public Optional<byte[]> alone(Reject refused) {
        return Optional.of(ByteString.copyFromUtf8("<HealthData>")
                .concat(refused.raw())
                .concat(ByteString.copyFromUtf8("</HealthData>"))
                .toByteArray());
    }
}
