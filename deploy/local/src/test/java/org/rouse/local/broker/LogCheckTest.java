package org.rouse.local.broker;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.record.FileRecords;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.record.SimpleRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rouse.local.refusal.CommandRefusedException;

/** Two segments of three records each, of 68 bytes and more; the offsets are 0 to 5. */
class LogCheckTest {

    @TempDir
    private Path storage = Path.of("");

    private Path older = Path.of("");
    private Path newer = Path.of("");

    @BeforeEach
    void log() throws IOException {
        Path partition = Files.createDirectories(storage.resolve("rouse.day-view.v1-11"));
        older = segment(partition, 0);
        newer = segment(partition, 3);
    }

    @Test
    void shouldTakeASoundLogHoweverItWasStopped() throws IOException {
        assertThatCode(() -> LogCheck.run(storage)).doesNotThrowAnyException();
        stopCleanly();
        assertThatCode(() -> LogCheck.run(storage)).doesNotThrowAnyException();
    }

    @Test
    void shouldNameTopicPartitionAndOffsetWhereAByteIsFlipped() throws IOException {
        flip(older, Files.size(older) - 2);
        refuses(2);
    }

    @Test
    void shouldRefuseDamageThatRecordsFollowAlsoAfterAKill() throws IOException {
        flip(newer, Files.size(newer) / 2);
        refuses(4);
    }

    @Test
    void shouldRefuseDamageAtTheEndOnlyWhereNoKillExplainsIt() throws IOException {
        flip(newer, Files.size(newer) - 2);
        assertThatCode(() -> LogCheck.run(storage)).doesNotThrowAnyException();
        stopCleanly();
        refuses(5);
    }

    @Test
    void shouldLeaveARecordThatAKillCutToTheBroker() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(newer.toFile(), "rw")) {
            file.setLength(file.length() - 1);
        }
        assertThatCode(() -> LogCheck.run(storage)).doesNotThrowAnyException();
        stopCleanly();
        refuses(5);
    }

    @Test
    void shouldRefuseALengthThatIsFlipped() throws IOException {
        flip(older, 8); // the first byte of the first record's length
        refuses(0);
    }

    private void refuses(long offset) {
        assertThatExceptionOfType(CommandRefusedException.class)
                .isThrownBy(() -> LogCheck.run(storage))
                .withMessageContaining("offset " + offset + " of partition 11 of topic rouse.day-view.v1 ");
    }

    private void stopCleanly() throws IOException {
        Files.createFile(storage.resolve(".kafka_cleanshutdown"));
    }

    private static void flip(Path file, long at) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(at);
            int old = bytes.read();
            bytes.seek(at);
            bytes.write(old ^ 0x40);
        }
    }

    private static Path segment(Path partition, long first) throws IOException {
        Path file = partition.resolve(String.format("%020d.log", first));
        try (FileRecords records = FileRecords.open(file.toFile())) {
            for (long offset = first; offset < first + 3; offset++) {
                byte[] value = ("day " + offset).getBytes(StandardCharsets.UTF_8);
                records.append(MemoryRecords.withRecords(offset, Compression.NONE, new SimpleRecord(0, null, value)));
            }
        }
        return file;
    }
}
