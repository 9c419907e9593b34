package org.rouse.coaching.views;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import java.time.LocalDate;
import org.bson.conversions.Bson;

/** Ids of documents: the person, a bar, the date. A person id never contains a bar (see access). */
final class Keys {

    private Keys() {}

    static String of(String personId, LocalDate date) {
        return of(personId, date.toString());
    }

    static String of(String personId, String isoDate) {
        return personId + '|' + isoDate;
    }

    /** All documents of a person: a range of ids, since the closing brace follows the bar in every collation by bytes. */
    static Bson allOf(String personId) {
        return and(gte("_id", personId + '|'), lt("_id", personId + '}'));
    }
}
