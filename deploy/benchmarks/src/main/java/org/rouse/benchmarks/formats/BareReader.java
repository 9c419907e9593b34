package org.rouse.benchmarks.formats;

import com.ctc.wstx.stax.WstxInputFactory;
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
import org.rouse.ingest.files.CsvRows;
import org.rouse.ingest.fit.protocol.FitDecoder;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads bytes as what they are written in, and makes nothing of them: the ceiling of what a format can reach. */
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

    /** The messages, whose fields nobody asks for. */
    static long fit(byte[] bytes) throws IOException {
        FitDecoder decoder = new FitDecoder(new ByteArrayInputStream(bytes), damage -> {});
        long messages = 0;
        while (decoder.next()) {
            messages++;
        }
        return messages;
    }

    /** The rows, told apart into fields that nobody asks for. */
    static long csv(byte[] bytes) throws IOException {
        CsvRows rows = new CsvRows(new ByteArrayInputStream(bytes));
        rows.header();
        long count = 0;
        while (rows.next()) {
            count++;
        }
        return count;
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
