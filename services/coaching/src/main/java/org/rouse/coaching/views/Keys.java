package org.rouse.coaching.views;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.regex;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;

/**
 * Ids of documents. For a day: the person, a bar, the date; a person id may contain bars itself, the date never does, so the last one
 * separates them. For one of many with an id of its own, which may contain anything: as on the log, separated by a character that no person
 * id contains.
 */
final class Keys {

    private static final char BAR = '|';
    private static final char SEPARATOR = '\u001F';
    private static final char AFTER_SEPARATOR = SEPARATOR + 1;

    private Keys() {}

    static String of(String personId, LocalDate date) {
        return of(personId, date.toString());
    }

    static String of(String personId, String isoDate) {
        return personId + BAR + isoDate;
    }

    /** The person of an id. */
    static String personOf(String id) {
        return id.substring(0, id.lastIndexOf(BAR));
    }

    /** The date of an id. */
    static String dateOf(String id) {
        return id.substring(id.lastIndexOf(BAR) + 1);
    }

    /**
     * Selects all documents of a person: a range of ids, since the closing brace follows the bar in every collation by bytes, without those
     * of other people whose id begins with this person's and a bar.
     */
    static Bson allOf(String personId) {
        return and(
                gte("_id", personId + BAR),
                lt("_id", personId + '}'),
                regex("_id", "^" + Pattern.quote(personId + BAR) + "[^|]*$"));
    }

    /** Selects the documents of a person's days before a date. */
    static Bson before(String personId, LocalDate date) {
        return and(allOf(personId), lt("_id", of(personId, date)));
    }

    /** The id of one of many that a person has. */
    static String ofOne(String personId, String entityId) {
        return personId + SEPARATOR + entityId;
    }

    /** The entity of such an id. */
    static String entityOf(String id) {
        return id.substring(id.lastIndexOf(SEPARATOR) + 1);
    }

    /** Selects all of the many that a person has, and of nobody else: a range of ids. */
    static Bson manyOf(String personId) {
        return and(gte("_id", personId + SEPARATOR), lt("_id", personId + AFTER_SEPARATOR));
    }
}
