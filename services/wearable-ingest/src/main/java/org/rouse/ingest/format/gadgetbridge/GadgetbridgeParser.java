package org.rouse.ingest.format.gadgetbridge;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.Optional;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.container.FileFormat;
import org.rouse.ingest.format.shared.container.ZipContent;
import org.rouse.ingest.format.shared.sqlite.SqliteFile;

/**
 * Reads the SQLite database of Gadgetbridge, or the zip of its backup that holds it; a record is a row of a table that is read. The person
 * is the upload's. A database cannot be streamed, so it is in a temporary file while it is read.
 */
public final class GadgetbridgeParser implements FileFormat {

    static final String NAME = "gadgetbridge";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void parse(InputStream upload, UploadContext context, EvidenceSink sink) throws IOException {
        String person = context.personId()
                .orElseThrow(() -> new MalformedUploadException(
                        "person.missing", "the database names nobody; the upload must be for a person"));
        Outcomes outcomes = new Outcomes(person, context.receivedAt(), sink);
        if (KeptRow.isIn(context.file().neighbours())) {
            KeptRow.read(upload.readAllBytes(), context.file().neighbours(), outcomes);
            return;
        }
        ZipContent content = ZipContent.of(upload);
        if (!content.isArchive()) {
            read(content.plain(), outcomes);
            return;
        }
        if (!content.next(name -> name.endsWith(".db") || name.endsWith("gadgetbridge"))) {
            throw new MalformedUploadException("gadgetbridge.no-database", "the archive holds no database");
        }
        read(content.entry(), outcomes);
    }

    /** A row is kept with the facts it needs of the database, unless it has no meaning without its neighbours. */
    @Override
    public Optional<byte[]> alone(Reject refused) {
        return refused.withWhatNeighboursTold();
    }

    private static void read(InputStream in, Outcomes outcomes) throws IOException {
        try (SqliteFile file = SqliteFile.of(in, NAME);
                Database database = Database.open(file.path())) {
            Devices devices = Devices.of(database);
            for (String table : database.tables()) {
                if (SampleTable.isOne(table)) {
                    new Samples(database, SampleTable.of(table), devices, outcomes).read();
                }
            }
            Nights.read(database, devices, outcomes);
            Workouts.read(database, devices, outcomes);
            OtherTables.count(database, outcomes);
            if (outcomes.nothingFound() && !database.has(Devices.TABLE)) { // else Gadgetbridge computed it
                throw new MalformedUploadException(
                        "gadgetbridge.no-samples", "the database has none of Gadgetbridge's tables");
            }
        } catch (SQLException e) {
            MalformedUploadException malformed = new MalformedUploadException(
                    "gadgetbridge.corrupt", "the database is damaged, cut short, or none of SQLite");
            malformed.initCause(e);
            throw malformed;
        }
    }
}
