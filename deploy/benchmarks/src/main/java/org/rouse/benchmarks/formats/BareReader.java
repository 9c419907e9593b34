package org.rouse.benchmarks.formats;

import com.ctc.wstx.stax.WstxInputFactory;
import com.garmin.fit.Decode;
import com.garmin.fit.FitRuntimeException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads bytes as what they are written in, by a well-known reader of somebody else's, and makes nothing of them: what a format's own
 * reading is compared with.
 */
@FunctionalInterface
interface BareReader {

    JsonFactory JSON = JsonFactory.builder().build();
    XMLInputFactory XML = xmlFactory();

    /** Answers how many tokens, events, messages or rows there were. */
    long read(byte[] bytes) throws IOException, XMLStreamException, SQLException;

    private static XMLInputFactory xmlFactory() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    /** Jackson's tokens. */
    static long json(byte[] bytes) {
        long tokens = 0;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    /** The events of Woodstox's cursor. */
    static long xml(byte[] bytes) throws XMLStreamException {
        return events(new ByteArrayInputStream(bytes));
    }

    /** The same of the one entry of an archive. */
    static long zippedXml(byte[] bytes) throws IOException, XMLStreamException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            zip.getNextEntry();
            return events(zip);
        }
    }

    private static long events(InputStream in) throws XMLStreamException {
        XMLStreamReader xml = XML.createXMLStreamReader(in);
        long events = 0;
        while (xml.hasNext()) {
            xml.next();
            events++;
        }
        xml.close();
        return events;
    }

    /** The messages that Garmin's own library hands out, with their fields. */
    static long fit(byte[] bytes) throws IOException {
        long[] messages = {0};
        try {
            if (!new Decode().read(new ByteArrayInputStream(bytes), message -> messages[0]++)) {
                throw new IOException("Garmin's library did not reach the end of the file");
            }
        } catch (FitRuntimeException e) {
            throw new IOException("Garmin's library refuses the file", e);
        }
        return messages[0];
    }

    /** The rows below the header that FastCSV tells, each with its fields as text. */
    static long csv(byte[] bytes) throws IOException {
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(new ByteArrayInputStream(bytes))) {
            return rows.stream().skip(1).count();
        }
    }

    /** The rows of the table of samples in order, of a database written down first. */
    static long sqlite(byte[] bytes) throws IOException, SQLException {
        Path file = Files.createTempFile("rouse-bench-", ".db");
        try {
            Files.write(file, bytes);
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT TIMESTAMP, STEPS, HEART_RATE, RAW_KIND FROM "
                            + BandDatabase.TABLE + " ORDER BY TIMESTAMP")) {
                long count = 0;
                while (rows.next()) {
                    count++;
                }
                return count;
            }
        } finally {
            Files.delete(file);
        }
    }
}
