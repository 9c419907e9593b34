package org.rouse.local.mongo;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The entries of a collection's index of ids. A document without one is found by no id and can't be replaced either, as its place is taken;
 * an entry without a document fails every write of that id. The documents are authoritative, so the entries follow them.
 *
 * @param index   the server's own
 * @param entries the place of each id's document
 */
record IdEntries(Index<Object> index, MVMap<KeyValue, Object> entries) {

    private static final Logger LOG = LoggerFactory.getLogger(IdEntries.class);

    /** Removes entries without a document and creates missing ones; returns the number of changes. */
    int mend(MVMap<Object, Document> documents) {
        Set<Object> entered = new HashSet<>(entries.values());
        List<KeyValue> strays = entries.entrySet().stream()
                .filter(entry -> !documents.containsKey(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        strays.forEach(entries::remove);
        int made = 0;
        for (Iterator<Object> places = documents.keyIterator(null); places.hasNext(); ) {
            Object place = places.next();
            if (!entered.contains(place)) {
                index.getKeyValues(Objects.requireNonNull(documents.get(place)))
                        .forEach(key -> entries.put(key, place));
                made++;
            }
        }
        if (made + strays.size() > 0) {
            LOG.atWarn()
                    .addKeyValue("index", entries.getName())
                    .addKeyValue("made", made)
                    .addKeyValue("removed", strays.size())
                    .log("An index of ids did not agree with its documents and was mended");
        }
        return made + strays.size();
    }
}
