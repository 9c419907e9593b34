package org.rouse.local.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.record.FileLogInputStream.FileChannelRecordBatch;
import org.apache.kafka.common.record.FileRecords;
import org.rouse.local.refusal.CommandRefusedException;

/**
 * Compares every record of a stopped broker's folder with its checksum. The broker itself checks only when a consumer reads, which then
 * retries for ever, or after a kill, when it drops everything after the damage.
 */
final class LogCheck {

    private static final String SEGMENT = ".log";

    private LogCheck() {}

    /**
     * Reads all segments. A half-written record at the very end of a partition, left by a kill, is for the broker to cut off.
     *
     * @throws CommandRefusedException where a segment is damaged, naming topic, partition and offset
     */
    static void run(Path storage) throws IOException {
        boolean stoppedCleanly = Files.exists(storage.resolve(".kafka_cleanshutdown"));
        for (Path partition : children(storage)) {
            if (!Files.isDirectory(partition) || partition.toString().endsWith("-delete")) {
                continue;
            }
            List<Path> segments = children(partition).stream()
                    .filter(file -> file.toString().endsWith(SEGMENT))
                    .toList();
            for (Path segment : segments) {
                check(segment, !stoppedCleanly && segment.equals(segments.getLast()));
            }
        }
    }

    private static void check(Path segment, boolean mayBreakOff) throws IOException {
        long next = firstOffset(segment);
        try (FileRecords records = FileRecords.open(segment.toFile(), false)) {
            int size = records.sizeInBytes();
            int reached = 0;
            for (FileChannelRecordBatch batch : records.batches()) {
                boolean last = batch.position() + batch.sizeInBytes() == size;
                if (!isSound(batch) && !(last && mayBreakOff)) {
                    throw damaged(segment, batch.baseOffset());
                }
                reached = batch.position() + batch.sizeInBytes();
                next = batch.lastOffset() + 1;
            }
            if (reached < size && !mayBreakOff) {
                throw damaged(segment, next);
            }
        } catch (KafkaException e) {
            if (!mayBreakOff) {
                throw damaged(segment, next);
            }
        }
    }

    private static boolean isSound(FileChannelRecordBatch batch) {
        try {
            batch.ensureValid();
            return true;
        } catch (KafkaException e) {
            return false;
        }
    }

    private static CommandRefusedException damaged(Path segment, long offset) {
        String partition = segment.getName(segment.getNameCount() - 2).toString();
        int dash = partition.lastIndexOf('-');
        return new CommandRefusedException("The log is damaged: the record at offset " + offset + " of partition "
                + partition.substring(dash + 1) + " of topic " + partition.substring(0, Math.max(0, dash))
                + " does not match its checksum (" + segment
                + "); restore the data folder from a copy, or move it away to start afresh.");
    }

    private static long firstOffset(Path segment) {
        String name = segment.getFileName().toString();
        return Long.parseLong(name.substring(0, name.length() - SEGMENT.length()));
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }
}
