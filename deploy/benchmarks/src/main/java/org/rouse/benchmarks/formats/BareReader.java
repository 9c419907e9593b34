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

/** Reads bytes with a well-known reader of their encoding, and does nothing with the result: the baseline of a format's own reading. */
@FunctionalInterface
interface BareReader {

    JsonFactory JSON = JsonFactory.builder().build();
    XMLInputFactory XML = xmlFactory();

    /** Returns the number of tokens, events, messages or rows. */
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

    /** The same for the one entry of an archive. */
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

    /** The messages of Garmin's own library, with their fields. */
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

    /** The rows below the header from FastCSV, each with its fields as text. */
    static long csv(byte[] bytes) throws IOException {
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(new ByteArrayInputStream(bytes))) {
            return rows.stream().skip(1).count();
        }
    }

    /** The rows of the table of samples in order, from a database that is written to a file first. */
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
