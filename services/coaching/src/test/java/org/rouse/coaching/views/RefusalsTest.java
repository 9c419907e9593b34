package org.rouse.coaching.views;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonMaximumSizeExceededException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {

    private static final ServerAddress SERVER = new ServerAddress();

    /** Codes: duplicate key, validation, too large, not storable, bad value, no number, the embedded server's. */
    @ParameterizedTest
    @ValueSource(ints = {11000, 121, 10334, 52, 2, 0, -1})
    void shouldTakeItForTheDocumentsWhenTheServerHasNoOtherReason(int code) {
        assertThat(Refusals.mayLieInTheDocument(command(code))).isTrue();
        assertThat(Refusals.mayLieInTheDocument(bulk(code))).isTrue();
    }

    /** Codes: not allowed, too slow, shutting down, disk full, no primary, interrupted, stepping down. */
    @ParameterizedTest
    @ValueSource(ints = {13, 50, 91, 14031, 10107, 11600, 189, 112})
    void shouldTryAgainWhenTheServerTakesNothingNow(int code) {
        assertThat(Refusals.mayLieInTheDocument(command(code))).isFalse();
        assertThat(Refusals.mayLieInTheDocument(bulk(11000, code))).isFalse();
    }

    @Test
    void shouldTryAgainWhenNobodyAnswers() {
        assertThat(Refusals.mayLieInTheDocument(new MongoTimeoutException("no server")))
                .isFalse();
        assertThat(Refusals.mayLieInTheDocument(new MongoSocketException("reset", SERVER)))
                .isFalse();
    }

    @Test
    void shouldTryAgainWhenTheWriteIsNotSafeYet() {
        assertThat(Refusals.mayLieInTheDocument(new MongoBulkWriteException(
                        BulkWriteResult.unacknowledged(),
                        List.of(),
                        new WriteConcernError(64, "WriteConcernFailed", "timed out", new BsonDocument()),
                        SERVER,
                        Set.of())))
                .isFalse();
    }

    @Test
    void shouldTakeItForTheDocumentsWhenItIsNone() {
        assertThat(Refusals.mayLieInTheDocument(new BsonMaximumSizeExceededException("16 MiB")))
                .isTrue();
        assertThat(Refusals.mayLieInTheDocument(new IllegalStateException("damaged")))
                .isTrue();
    }

    private static MongoCommandException command(int code) {
        return new MongoCommandException(new BsonDocument("code", new BsonInt32(code)), SERVER);
    }

    private static MongoBulkWriteException bulk(int... codes) {
        return new MongoBulkWriteException(
                BulkWriteResult.unacknowledged(),
                Arrays.stream(codes)
                        .mapToObj(code -> new BulkWriteError(code, "", new BsonDocument(), 0))
                        .toList(),
                null,
                SERVER,
                Set.of());
    }
}
