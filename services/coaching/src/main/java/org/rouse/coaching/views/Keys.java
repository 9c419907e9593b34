package org.rouse.coaching.views;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import java.time.LocalDate;
import org.bson.conversions.Bson;
import org.rouse.contracts.RecordKey;

/** Ids of documents: the person, the unit separator, which no person id contains, the date. */
final class Keys {

    private static final char AFTER_SEPARATOR = RecordKey.SEPARATOR + 1;

    private Keys() {}

    static String of(String personId, LocalDate date) {
        return of(personId, date.toString());
    }

    static String of(String personId, String isoDate) {
        return personId + RecordKey.SEPARATOR + isoDate;
    }

    /** The person of an id. */
    static String personOf(String id) {
        return id.substring(0, id.indexOf(RecordKey.SEPARATOR));
    }

    /** The date of an id. */
    static String dateOf(String id) {
        return id.substring(id.indexOf(RecordKey.SEPARATOR) + 1);
    }

    /** All documents of a person: a range of ids, since the blank follows the separator in every collation by bytes. */
    static Bson allOf(String personId) {
        return and(gte("_id", personId + RecordKey.SEPARATOR), lt("_id", personId + AFTER_SEPARATOR));
    }
}
