package org.rouse.coaching.views;

import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bson.Document;
import org.rouse.contracts.v1.StretchEnd;

/**
 * The long stretches that begin on one UTC day, as a document that depends on nothing else: in order of time, without revision counts, so
 * that the bytes do not depend on the order of evidence.
 */
final class StretchDocument {

    private static final String PREFIX = "STRETCH_END_";

    private StretchDocument() {}

    static Document write(String id, NavigableMap<Long, StretchView> stretches) {
        List<Document> entries =
                stretches.values().stream().map(StretchDocument::entry).toList();
        return new Document("_id", id).append("stretches", entries);
    }

    private static Document entry(StretchView stretch) {
        return new Document("first", stretch.firstMinute())
                .append("last", stretch.lastMinute())
                .append("minutes", stretch.minutes())
                .append("interruptions", stretch.interruptions())
                .append("interruptionMinutes", stretch.interruptionMinutes())
                .append("transportMinutes", stretch.transportMinutes())
                .append("end", stretch.end().name().substring(PREFIX.length()).toLowerCase(Locale.ROOT));
    }

    static NavigableMap<Long, StretchView> read(Document document) {
        NavigableMap<Long, StretchView> stretches = new TreeMap<>();
        for (Document entry : document.getList("stretches", Document.class)) {
            StretchView stretch = new StretchView(
                    entry.getLong("first"),
                    entry.getLong("last"),
                    entry.getInteger("interruptions"),
                    entry.getInteger("interruptionMinutes"),
                    entry.getInteger("transportMinutes"),
                    StretchEnd.valueOf(PREFIX + entry.getString("end").toUpperCase(Locale.ROOT)));
            stretches.put(stretch.firstMinute(), stretch);
        }
        return stretches;
    }
}
