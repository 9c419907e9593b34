package org.rouse.benchmarks.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.rouse.benchmarks.load.PreparedRequest;
import org.rouse.benchmarks.samples.EvidenceRecords;
import org.rouse.benchmarks.samples.NativeBodies;
import org.rouse.benchmarks.samples.PersonMinutes;
import org.rouse.benchmarks.stage.Issuer;
import org.rouse.benchmarks.stage.KeyedBytes;

/**
 * Uploads of one size, of many people at different minutes.
 *
 * @param minutes     minute samples of an upload
 * @param connections that send at once
 */
record Batch(int minutes, int connections) {

    static final Batch OF_100 = new Batch(100, 64);

    /** The sizes that the report compares. */
    static final List<Batch> ALL = List.of(new Batch(1, 32), OF_100, new Batch(1440, 64));

    private static final int PEOPLE = 256;
    private static final int UPLOADS = 1024;

    /** @param path of the upload for a person */
    List<PreparedRequest> requests(UnaryOperator<String> path, Issuer issuer) {
        List<String> tokens = IntStream.range(0, PEOPLE)
                .mapToObj(person -> issuer.token(person(person), "sync"))
                .toList();
        return IntStream.range(0, UPLOADS)
                .mapToObj(i -> PreparedRequest.post(
                        path.apply(person(i % PEOPLE)), tokens.get(i % PEOPLE), NativeBodies.of(upload(i))))
                .toList();
    }

    /** The keys and values that ingest would publish for the same uploads. */
    List<KeyedBytes> records() {
        return IntStream.range(0, UPLOADS)
                .mapToObj(i -> KeyedBytes.of(
                        person(i % PEOPLE), EvidenceRecords.of(person(i % PEOPLE), upload(i), 1_700_000_000_000L)))
                .toList();
    }

    private PersonMinutes upload(int index) {
        long yesterday = Instant.now().minus(Duration.ofDays(2)).getEpochSecond() / 86_400 * 1440;
        long offset = minutes == 1440 ? -1440L * (index / PEOPLE) : (index * 37L) % 1300;
        return PersonMinutes.of(index, yesterday + offset, minutes);
    }

    private static String person(int index) {
        return "bench-person-" + index;
    }
}
