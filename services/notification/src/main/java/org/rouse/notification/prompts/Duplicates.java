package org.rouse.notification.prompts;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import java.util.Set;
import java.util.stream.Collectors;

/** Recognises inserts that failed because the document existed already. */
final class Duplicates {

    private Duplicates() {}

    /** Whether existing documents are the only cause of the failure. */
    static boolean alone(Throwable failure) {
        return failure instanceof MongoBulkWriteException bulk
                && bulk.getWriteConcernError() == null
                && bulk.getWriteErrors().stream().allMatch(Duplicates::is);
    }

    /** The indexes of the inserts whose document existed already. */
    static Set<Integer> indexes(Throwable failure) {
        return failure instanceof MongoBulkWriteException bulk
                ? bulk.getWriteErrors().stream().map(BulkWriteError::getIndex).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static boolean is(BulkWriteError error) {
        return ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }
}
