package org.rouse.coaching.views;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import reactor.core.Exceptions;

/** Tells a write that the database will never accept from one that it cannot accept now. */
public final class Refusals {

    /**
     * Error numbers of a server that cannot write anything now: it is no primary or shuts down, its disk is full, a time limit or a lock is
     * in the way, or we lack permission (MongoDB's error_codes.yml).
     */
    private static final Set<Integer> FOR_NOW = Set.of(
            6, 7, 11, 13, 18, 23, 24, 43, 46, 50, 63, 64, 89, 91, 96, 112, 133, 134, 150, 189, 202, 234, 261, 262, 314,
            317, 318, 331, 384, 391, 8000, 9001, 10058, 10107, 11600, 11601, 11602, 12586, 12587, 13388, 13435, 13436,
            14031);

    private Refusals() {}

    /**
     * Whether the document may be the cause, so that other documents can be written without it. An ambiguous failure, such as an error
     * without a number, counts as such; the caller has to test whether the database accepts anything at all ({@link Positions#probe}).
     */
    public static boolean mayLieInTheDocument(Throwable failure) {
        return switch (Exceptions.unwrap(failure)) {
            case MongoBulkWriteException bulk ->
                bulk.getWriteConcernError() == null
                        && bulk.getWriteErrors().stream()
                                .map(BulkWriteError::getCode)
                                .noneMatch(FOR_NOW::contains);
            case MongoWriteConcernException _ -> false;
            case MongoWriteException write ->
                write.getError().getCategory() != ErrorCategory.EXECUTION_TIMEOUT
                        && !FOR_NOW.contains(write.getError().getCode());
            case MongoServerException answer ->
                !FOR_NOW.contains(answer.getCode())
                        && !answer.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
                        && !answer.hasErrorLabel("RetryableWriteError");
            case MongoException _ -> false; // the network failed, or no server answers
            case KafkaException _ -> false;
            case RuntimeException _ -> true; // the object cannot be encoded, or not be joined with the stored one
            default -> false;
        };
    }
}
