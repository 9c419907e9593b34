package org.rouse.ingest.format.apple;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.rouse.ingest.format.evidence.MalformedUploadException;

/**
 * Walks through one XML document. Its document type, which real exports get wrong, is skipped, so there are no entities but XML's own, and
 * nothing outside the document is ever requested.
 */
final class HealthExport {

    private static final int LONGEST_ATTRIBUTE = 16 * 1024;
    private static final int MOST_ATTRIBUTES = 64;
    private static final int DEEPEST = 32;

    private static final XMLInputFactory XML = factory();

    private final InputStream in;
    private final Records records;
    private final HealthElement element = new HealthElement();

    HealthExport(InputStream in, Records records) {
        this.in = in;
        this.records = records;
    }

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_ALLOW_XML11_ESCAPED_CHARS_IN_XML10, true);
        return factory;
    }

    /**
     * Reads it to its end.
     *
     * @return false, without reading further, where it is a document of another kind
     */
    boolean read() throws IOException {
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(new TidyTags(new CleanCharacters(Prolog.without(in))));
            try {
                return readRoot(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    private boolean readRoot(XMLStreamReader xml) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {}
        if (!xml.getLocalName().equals("HealthData")) {
            return false;
        }
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                readElement(xml);
            }
        }
        return true;
    }

    private void readElement(XMLStreamReader xml) throws XMLStreamException {
        String unreadable = xml.getAttributeValue(null, TidyTags.UNREADABLE);
        if (unreadable != null) {
            skip(xml);
            records.unreadable(unreadable);
            return;
        }
        switch (xml.getLocalName()) {
            case "ExportDate", "Me" -> skip(xml);
            case "Record" -> readRecord(xml);
            case "Workout" -> {
                element.begin(xml);
                readChildren(xml);
                records.workout(element);
            }
            case "ActivitySummary" -> ignore(xml, "not used: totals of days");
            case "Correlation" -> ignore(xml, "not used: correlations");
            default -> ignore(xml, "not used: other elements");
        }
    }

    private void readRecord(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getAttributeValue(null, "type");
        RecordType type = name == null ? RecordType.MISSING : RecordType.of(name);
        if (type.isUnused()) {
            ignore(xml, RecordType.unusedReason(name));
            return;
        }
        element.begin(xml);
        readChildren(xml);
        records.record(type, element);
    }

    private void readChildren(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("WorkoutEvent")) {
                    element.event(xml); // of the workout, or of one of its activities
                } else if (depth == 1) {
                    element.child(xml);
                }
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private void ignore(XMLStreamReader xml, String why) throws XMLStreamException {
        skip(xml);
        records.ignore(why);
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** The exception of the stream itself, else that the text is no XML from here on. */
    private static IOException failure(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            boolean ofTheStream = cause instanceof IOException && !(cause instanceof CharConversionException);
            if (ofTheStream && !(cause instanceof EOFException)) {
                return (IOException) cause;
            }
        }
        String where = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNumber() + ", column "
                        + e.getLocation().getColumnNumber();
        MalformedUploadException malformed = new MalformedUploadException(
                "xml.syntax",
                "the text is not well-formed XML, is cut short, or goes beyond what an export holds" + where);
        malformed.initCause(e);
        return malformed;
    }
}
