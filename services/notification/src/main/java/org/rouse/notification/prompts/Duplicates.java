package org.rouse.notification.prompts;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;

/** Tells an insert that lost to an earlier one from other failures. */
final class Duplicates {

    private Duplicates() {}

    static boolean is(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
