package org.rouse.contracts;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Collects the places where the readers of a service meet damage in the log. Each place is reported once, however many readers meet it and
 * however often.
 */
public final class DamagedLog {

    private static final Logger LOG = LoggerFactory.getLogger(DamagedLog.class);

    private final Map<LogDamage, Set<Object>> standing = new HashMap<>();

    /** One sentence for each damaged place that still blocks a reader, sorted; empty where the log is sound. */
    public synchronized List<String> sentences() {
        return standing.keySet().stream().map(LogDamage::sentence).sorted().toList();
    }

    synchronized void met(Object reader, LogDamage place) {
        Set<Object> readers = standing.get(place);
        if (readers == null) {
            readers = new HashSet<>();
            standing.put(place, readers);
            LOG.error("{}", place.sentence());
        }
        readers.add(reader);
    }

    /** Forgets these places: the reader has passed them, or another reader has taken over the partition. */
    synchronized void left(Object reader, Collection<LogDamage> places) {
        for (LogDamage place : places) {
            Set<Object> readers = standing.getOrDefault(place, new HashSet<>());
            if (readers.remove(reader) && readers.isEmpty()) {
                standing.remove(place);
                LOG.atInfo()
                        .addKeyValue("topic", place.topic())
                        .addKeyValue("partition", place.partition())
                        .addKeyValue("offset", place.offset())
                        .log("Nothing stands before this damage of the log any more");
            }
        }
    }
}
