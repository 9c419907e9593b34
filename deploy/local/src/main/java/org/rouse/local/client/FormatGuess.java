package org.rouse.local.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rouse.ingest.Formats;
import org.rouse.ingest.format.shared.container.UploadFiles;

/** Guesses the format of a file from its first bytes. */
public final class FormatGuess {

    private static final int HEAD = 16 * 1024;
    private static final Map<String, String> MARKS = marks();

    private FormatGuess() {}

    /** Checked in this order; the first match decides. */
    private static Map<String, String> marks() {
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put("dataTimestamp", "actigraph");
        marks.put("SQLite format 3", "gadgetbridge");
        marks.put("<HealthData", "apple-health");
        marks.put("<!DOCTYPE HealthData", "apple-health");
        marks.put("\"schema_id\"", "open-mhealth");
        marks.put("\"metrics\"", "health-auto-export");
        marks.put("\"summaryId\"", "garmin-health");
        marks.put("-intraday\"", "fitbit");
        marks.put("ActivityMinute", "fitbit");
        marks.put("ActivityHour", "fitbit");
        marks.put("Id,Time,Value", "fitbit");
        marks.put("Id,date,value", "fitbit");
        marks.put("SEQN", "nhanes");
        marks.put("ActiGraph", "actigraph");
        marks.put("activPAL", "activpal");
        marks.put("ActivityCode", "activpal");
        marks.put("\"source\"", "native");
        return marks;
    }

    /** The format's name; empty where no mark matches, or the format is not supported. */
    public static Optional<String> of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = UploadFiles.open(file)) {
            head = in.readNBytes(HEAD);
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\u0003\u0004")) {
            return named("apple-health");
        }
        if (text.length() > 12 && text.startsWith(".FIT", 8)) {
            return named("fit");
        }
        return MARKS.entrySet().stream()
                .filter(mark -> text.contains(mark.getKey()))
                .findFirst()
                .flatMap(mark -> named(mark.getValue()));
    }

    private static Optional<String> named(String name) {
        return Formats.named(name).map(format -> format.name());
    }
}
