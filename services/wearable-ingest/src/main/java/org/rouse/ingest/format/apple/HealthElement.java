package org.rouse.ingest.format.apple;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.shared.time.IsoTimes;

/** One element of the export with the content of its children. The object is reused for the next element. */
final class HealthElement {

    /** The keys of metadata that are read. */
    private static final Set<String> METADATA =
            Set.of("HKWasUserEntered", "HKIndoorWorkout", "HKSwimmingLocationType", "HKAverageMETs");

    static final String PAUSE = "HKWorkoutEventTypePause";
    static final String RESUME = "HKWorkoutEventTypeResume";
    static final String MOTION_PAUSED = "HKWorkoutEventTypeMotionPaused";
    static final String MOTION_RESUMED = "HKWorkoutEventTypeMotionResumed";
    private static final Set<String> EVENTS = Set.of(PAUSE, RESUME, MOTION_PAUSED, MOTION_RESUMED);

    private static final Set<String> UNREAD = Set.of("creationDate", "sourceVersion");

    private String name = "";
    private String[] names = new String[16];
    private String[] values = new String[16];
    private int count;
    private final Map<String, String> metadata = new HashMap<>();
    private final List<WorkoutEvent> events = new ArrayList<>();
    private double distanceM;

    /** An event of a workout, as the export writes it. */
    record WorkoutEvent(String type, String date) {}

    /** Reads the used attributes of the element that the reader is positioned at. */
    void begin(XMLStreamReader xml) {
        name = xml.getLocalName();
        int attributes = xml.getAttributeCount();
        if (attributes > names.length) {
            names = new String[attributes];
            values = new String[attributes];
        }
        count = 0;
        for (int i = 0; i < attributes; i++) {
            String attribute = xml.getAttributeLocalName(i);
            if (!UNREAD.contains(attribute)) { // most of the time goes into making strings
                names[count] = attribute;
                values[count++] = xml.getAttributeValue(i);
            }
        }
        metadata.clear();
        events.clear();
        distanceM = 0;
    }

    /** Adds a child element's content. */
    void child(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "MetadataEntry" -> {
                String key = xml.getAttributeValue(null, "key");
                if (key != null && METADATA.contains(key)) {
                    String value = xml.getAttributeValue(null, "value");
                    metadata.put(key, value == null ? "" : value);
                }
            }
            case "WorkoutStatistics" -> {
                String type = xml.getAttributeValue(null, "type");
                if (type != null && type.startsWith("HKQuantityTypeIdentifierDistance")) {
                    distanceM += Units.metres(xml.getAttributeValue(null, "sum"), xml.getAttributeValue(null, "unit"));
                }
            }
            default -> {}
        }
    }

    /** The value of an attribute, or null where it is missing. */
    @Nullable
    String find(String attribute) {
        for (int i = 0; i < count; i++) {
            if (names[i].equals(attribute)) {
                return values[i];
            }
        }
        return null;
    }

    /** The value of a required attribute. */
    String get(String attribute) throws BrokenRuleException {
        String value = find(attribute);
        if (value == null || value.isEmpty()) {
            throw new BrokenRuleException(attribute, "schema.required", "must be there");
        }
        return value;
    }

    /** The time of a required attribute, in milliseconds since 1970-01-01T00:00Z. */
    long instantMs(String attribute) throws BrokenRuleException {
        return instantMs(get(attribute), attribute);
    }

    /**
     * The time of a text: {@code 2016-04-15 07:27:26 +0100}; phones set to twelve hours have written {@code 2016-04-15 7:27:26 PM +0100},
     * and iOS 8 {@code 20160415072726+0100}.
     */
    static long instantMs(String text, String attribute) throws BrokenRuleException {
        return IsoTimes.instantMs(text)
                .orElseThrow(() -> new BrokenRuleException(
                        attribute, "time.format", "must be a time such as 2016-04-15 07:27:26 +0100"));
    }

    Optional<String> metadata(String key) {
        return Optional.ofNullable(metadata.get(key));
    }

    /** Keeps those events of a workout that stop or start its timer. */
    void event(XMLStreamReader xml) {
        String type = xml.getAttributeValue(null, "type");
        String date = xml.getAttributeValue(null, "date");
        if (type != null && EVENTS.contains(type)) {
            events.add(new WorkoutEvent(type, date == null ? "" : date));
        }
    }

    List<WorkoutEvent> events() {
        return events;
    }

    /** The distance in metres from the statistics of a workout; 0 where they have none. */
    double distanceM() {
        return distanceM;
    }

    /** The element as text, with the attributes and the metadata that are read. */
    ByteString raw() {
        StringBuilder text = new StringBuilder("<").append(name);
        for (int i = 0; i < count; i++) {
            text.append(' ').append(names[i]).append("=\"");
            escape(text, values[i]);
            text.append('"');
        }
        text.append('>');
        metadata.forEach((key, value) -> {
            text.append("<MetadataEntry key=\"");
            escape(text, key);
            text.append("\" value=\"");
            escape(text, value);
            text.append("\"/>");
        });
        events.forEach(event -> {
            text.append("<WorkoutEvent type=\"");
            escape(text, event.type());
            text.append("\" date=\"");
            escape(text, event.date());
            text.append("\"/>");
        });
        return ByteString.copyFromUtf8(
                text.append("</").append(name).append('>').toString());
    }

    private static void escape(StringBuilder to, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> to.append("&lt;");
                case '&' -> to.append("&amp;");
                case '"' -> to.append("&quot;");
                case '\n', '\r', '\t' -> to.append("&#").append((int) c).append(';');
                default -> to.append(c < ' ' ? ' ' : c);
            }
        }
    }
}
