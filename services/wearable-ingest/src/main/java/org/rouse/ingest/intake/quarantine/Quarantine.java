package org.rouse.ingest.intake.quarantine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Quarantined;
import org.rouse.ingest.intake.quarantine.QuarantineTopic.Reading;
import org.rouse.ingest.intake.upload.LogUnavailableException;

/** The refused records in quarantine. Blocks while the log is read. */
final class Quarantine {

    private final QuarantineTopic topic;

    Quarantine(QuarantineTopic topic) {
        this.topic = topic;
    }

    /**
     * A page of refused records, by partition and offset.
     *
     * @param next start of the next page; null on the last
     */
    record Page(List<Refused> records, @Nullable RecordPosition next) {}

    /** The number of records that one rule refused in one format, and how many of them were replayed. */
    record Count(String format, String rule, long refused, long replayed) {}

    private record Key(String uploadId, long recordIndex) {
        static Key of(Quarantined record) {
            return new Key(record.getUploadId(), record.getRecordIndex());
        }
    }

    /** Up to so many records from that position on. */
    Page page(Query query, RecordPosition from, int limit) throws LogUnavailableException {
        List<Refused> found = new ArrayList<>();
        try (Reading reading = topic.open()) {
            for (int partition = from.partition(); partition < Topics.QUARANTINE.partitions(); partition++) {
                Gathering gathering = new Gathering(query, limit - found.size());
                long offset = partition == from.partition() ? from.offset() : 0;
                reading.partition(partition, offset, query.since(), gathering::visit);
                found.addAll(gathering.found());
                if (gathering.next != null) {
                    return new Page(found, gathering.next);
                }
            }
            return new Page(found, null);
        } catch (KafkaException e) {
            throw new LogUnavailableException("the quarantine could not be read to its end", e);
        }
    }

    /** The record at that position. */
    Optional<Refused> find(RecordPosition place) throws LogUnavailableException {
        if (place.partition() >= Topics.QUARANTINE.partitions()) {
            return Optional.empty();
        }
        Query any = new Query(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        Gathering gathering = new Gathering(any, 1);
        try (Reading reading = topic.open()) {
            reading.partition(place.partition(), place.offset(), Optional.empty(), gathering::visit);
        } catch (KafkaException e) {
            throw new LogUnavailableException("the quarantine could not be read", e);
        }
        return gathering.found().stream()
                .filter(refused -> refused.place().equals(place))
                .findFirst();
    }

    /** The counts of all matching records, by format and rule. */
    List<Count> counts(Query query) throws LogUnavailableException {
        Map<String, Count> counts = new TreeMap<>();
        try (Reading reading = topic.open()) {
            for (int partition = 0; partition < Topics.QUARANTINE.partitions(); partition++) {
                reading.partition(partition, 0, query.since(), (_, record) -> count(query, record, counts));
            }
        } catch (KafkaException e) {
            throw new LogUnavailableException("the quarantine could not be read to its end", e);
        }
        return List.copyOf(counts.values());
    }

    /** The note of a replay carries format, rule and person of the replayed record, so that it can be counted by itself. */
    private static void count(Query query, Quarantined record, Map<String, Count> counts) {
        if (query.matches(record)) {
            boolean note = record.getReplayedAtMs() != 0;
            counts.merge(
                    record.getFormat() + " " + record.getRule(),
                    new Count(record.getFormat(), record.getRule(), note ? 0 : 1, note ? 1 : 0),
                    (a, b) -> new Count(a.format(), a.rule(), a.refused() + b.refused(), a.replayed() + b.replayed()));
        }
    }

    /** Gathers the records of one partition with the later notes about them. */
    private static final class Gathering {

        private final Query query;
        private final int limit;
        private final Map<Key, Refused> found = new LinkedHashMap<>();
        private @Nullable RecordPosition next;

        Gathering(Query query, int limit) {
            this.query = query;
            this.limit = limit;
        }

        List<Refused> found() {
            return List.copyOf(found.values());
        }

        void visit(RecordPosition place, Quarantined record) {
            if (record.getReplayedAtMs() != 0) {
                found.computeIfPresent(
                        Key.of(record),
                        (_, refused) -> new Refused(refused.place(), refused.record(), record.getReplayedAtMs()));
            } else if (next == null && query.matches(record)) {
                if (found.size() < limit) {
                    found.put(Key.of(record), new Refused(place, record, 0));
                } else {
                    next = place;
                }
            }
        }
    }
}
