package org.rouse.notification.log;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import java.util.Set;
import org.bson.BSONException;
import reactor.core.Exceptions;

/** Tells a write that the database will never take from one that it can't take now. */
final class Refusals {

    /**
     * Numbers by which a server says that it cannot write anything now, whatever it is: it is no primary or shuts down, its disk is full, a
     * limit of time or a lock is in the way, or we may not (MongoDB's error_codes.yml).
     */
    private static final Set<Integer> FOR_NOW = Set.of(
            6, 7, 11, 13, 18, 23, 24, 43, 46, 50, 63, 64, 89, 91, 96, 112, 133, 134, 150, 189, 202, 234, 261, 262, 314,
            317, 318, 331, 384, 391, 8000, 9001, 10058, 10107, 11600, 11601, 11602, 12586, 12587, 13388, 13435, 13436,
            14031);

    private Refusals() {}

    /**
     * Whether the fault may lie in what was written, so that other documents can go on without it. What cannot be told apart, such as an
     * error without a number, counts as such; whether the database takes anything at all is to be asked of it.
     */
    static boolean mayLieInTheDocument(Throwable failure) {
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
            case MongoException _ -> false; // the network, or nobody there
            case BSONException _ -> true; // it cannot be written as a document
            default -> false;
        };
    }
}
