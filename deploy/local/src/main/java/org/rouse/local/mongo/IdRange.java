package org.rouse.local.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of the ids of all answers to a query, both included; null where there is no bound. The range may contain others too: the rest
 * of the query is still applied to each document.
 */
record IdRange(@Nullable String from, @Nullable String to) {

    private static final IdRange ALL = new IdRange(null, null);

    static IdRange of(Document query) {
        IdRange range = ofCondition(query.get("_id"));
        if (query.get("$and") instanceof Collection<?> all) {
            for (Object one : all) {
                if (one instanceof Document each) {
                    range = range.and(of(each));
                }
            }
        }
        return range;
    }

    boolean isAll() {
        return from == null && to == null;
    }

    private static IdRange ofCondition(@Nullable Object condition) {
        if (condition instanceof String id) {
            return new IdRange(id, id);
        }
        if (!(condition instanceof Document operators)) {
            return ALL;
        }
        IdRange range = ALL;
        for (String operator : operators.keySet()) {
            if (operators.get(operator) instanceof String bound) {
                range = range.and(
                        switch (operator) {
                            case "$eq" -> new IdRange(bound, bound);
                            case "$gt", "$gte" -> new IdRange(bound, null);
                            case "$lt", "$lte" -> new IdRange(null, bound);
                            default -> ALL;
                        });
            }
        }
        return range;
    }

    private IdRange and(IdRange other) {
        String lower = from == null || (other.from != null && other.from.compareTo(from) > 0) ? other.from : from;
        String upper = to == null || (other.to != null && other.to.compareTo(to) < 0) ? other.to : to;
        return new IdRange(lower, upper);
    }
}
