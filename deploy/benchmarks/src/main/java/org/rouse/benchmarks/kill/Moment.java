package org.rouse.benchmarks.kill;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.stream.Stream;

/** An instant between two steps of a prompt's way, as the database sees it. */
public enum Moment {
    BEFORE_CLAIM("insert", "prompts", "", false),
    AFTER_CLAIM("insert", "prompts", "", true),
    BEFORE_ATTEMPT("update", "prompts", "words", false),
    /** The attempt is open, and nothing is sent yet. */
    IN_ATTEMPT("update", "prompts", "words", true),
    /** The provider has the prompt and said so. */
    AFTER_PROVIDER("findAndModify", "prompts", "rung", false),
    BEFORE_RECEIPT("findAndModify", "prompts", "rung", true),
    AFTER_RECEIPT("update", "prompts", "told", false);

    private final String command;
    private final String collection;
    private final String field;
    private final boolean done;

    /**
     * @param field that is set; empty for any
     * @param done  whether the service is killed after the command was carried out, else before
     */
    Moment(String command, String collection, String field, boolean done) {
        this.command = command;
        this.collection = collection;
        this.field = field;
        this.done = done;
    }

    boolean isDone() {
        return done;
    }

    /** Whether the command is the one of this moment. */
    boolean isAt(Document asked) {
        return collection.equals(asked.get(command))
                && (field.isEmpty() || changes(asked).anyMatch(change -> sets(change, field)));
    }

    /** Of a command that changes one document, or of one that changes many. */
    private static Stream<Object> changes(Document asked) {
        return asked.get("updates") instanceof Collection<?> many
                ? many.stream().map(one -> one instanceof Document change ? change.get("u") : "")
                : Stream.of(asked.getOrDefault("update", ""));
    }

    private static boolean sets(Object change, String field) {
        return change instanceof Document update
                && update.get("$set") instanceof Document set
                && set.containsKey(field);
    }
}
