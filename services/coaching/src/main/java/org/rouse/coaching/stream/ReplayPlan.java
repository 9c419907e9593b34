package org.rouse.coaching.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.MadeFrom;
import org.rouse.contracts.v1.ReadUpTo;

/**
 * The order in which a person's records were read, as far as the log shows. The records of a topic were read in their order. Each decision
 * states the offset reached in every topic, so records below its offsets came before those above. In between, the order is that of
 * publication, as records are read soon after it at the head of the log.
 */
final class ReplayPlan {

    /**
     * The events up to a moment at which something was decided.
     *
     * @param before  records read since the moment before, in order
     * @param trigger the record that was being read; empty where time had passed
     */
    record Part(List<LoggedRecord> before, Optional<LoggedRecord> trigger, Instant at, MadeFrom from) {}

    private ReplayPlan() {}

    /**
     * @param records   the person's, of all topics that are read
     * @param decisions the person's, up to the last one that counts
     */
    static List<Part> of(List<LoggedRecord> records, List<Decision> decisions) {
        List<Moment> moments = moments(decisions);
        List<LoggedRecord> rest = inOrder(records);
        List<Part> parts = new ArrayList<>();
        for (Moment moment : moments) {
            List<LoggedRecord> read = rest.stream().filter(moment::includes).toList();
            rest = rest.stream().filter(entry -> !moment.includes(entry)).toList();
            Optional<LoggedRecord> trigger = read.stream().filter(moment::isOn).findFirst();
            List<LoggedRecord> before = new ArrayList<>(read);
            trigger.ifPresent(before::remove);
            parts.add(new Part(before, trigger, moment.at(), moment.from()));
        }
        return parts;
    }

    private record Moment(Instant at, MadeFrom from, Map<String, Long> offsets) {

        static Moment of(Decision decision) {
            Map<String, Long> offsets = new HashMap<>();
            for (ReadUpTo read : decision.getMadeFrom().getReadList()) {
                offsets.put(read.getTopic(), read.getOffset());
            }
            MadeFrom from = decision.getMadeFrom().toBuilder().clearPutOffAtMs().build();
            return new Moment(Instant.ofEpochMilli(decision.getDecidedAtMs()), from, offsets);
        }

        boolean includes(LoggedRecord entry) {
            return entry.offset() < offsets.getOrDefault(entry.topic(), 0L);
        }

        boolean isOn(LoggedRecord entry) {
            return entry.topic().equals(from.getOnTopic())
                    && entry.offset() == offsets.getOrDefault(entry.topic(), 0L) - 1;
        }

        long read() {
            return offsets.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Several decisions of one moment are one: they were caused by one record, or by time at once. */
    private static List<Moment> moments(List<Decision> decisions) {
        Map<Moment, Moment> moments = new LinkedHashMap<>();
        decisions.stream()
                .map(Moment::of)
                // Where nothing was read in between, the record came before the item that time brought after it.
                .sorted(Comparator.comparingLong(Moment::read)
                        .thenComparing(Moment::at)
                        .thenComparing(moment -> moment.from().getOnTopic().isEmpty()))
                .forEach(moment -> moments.putIfAbsent(moment, moment));
        return List.copyOf(moments.values());
    }

    /** Sorts the records by time, but never against the order of a topic, whatever its clocks said. */
    private static List<LoggedRecord> inOrder(List<LoggedRecord> records) {
        Map<String, Instant> newest = new HashMap<>();
        Map<LoggedRecord, Instant> time = new HashMap<>();
        List<LoggedRecord> sorted = new ArrayList<>(records);
        sorted.sort(Comparator.comparing(LoggedRecord::topic).thenComparingLong(LoggedRecord::offset));
        for (LoggedRecord entry : sorted) {
            time.put(
                    entry,
                    newest.merge(
                            entry.topic(), entry.published(), (before, own) -> before.isAfter(own) ? before : own));
        }
        sorted.sort(Comparator.<LoggedRecord, Instant>comparing(entry -> time.getOrDefault(entry, entry.published()))
                .thenComparing(ReplayPlan::isEvidence)); // the others are read first
        return sorted;
    }

    private static boolean isEvidence(LoggedRecord entry) {
        return entry.topic().equals(Topics.ACTIVITY.name()) || entry.topic().equals(Topics.SITTING_TIME.name());
    }
}
