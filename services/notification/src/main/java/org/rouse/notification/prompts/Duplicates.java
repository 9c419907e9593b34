package org.rouse.notification.prompts;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells inserts that lost to earlier ones from other failures. */
final class Duplicates {

    private Duplicates() {}

    /** Whether all that failed is that some were there already. */
    static boolean alone(Throwable failure) {
        return failure instanceof MongoBulkWriteException bulk
                && bulk.getWriteConcernError() == null
                && bulk.getWriteErrors().stream().allMatch(Duplicates::is);
    }

    /** Which of the inserts lost, by their place. */
    static Set<Integer> indexes(Throwable failure) {
        return failure instanceof MongoBulkWriteException bulk
                ? bulk.getWriteErrors().stream().map(BulkWriteError::getIndex).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static boolean is(BulkWriteError error) {
        return ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }
}
