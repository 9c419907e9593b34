package org.rouse.benchmarks.kill;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.stream.Stream;

/** An instant between two steps of a prompt's delivery, as the database sees it. */
public enum Moment {
    BEFORE_CLAIM("insert", "prompts", "", false),
    AFTER_CLAIM("insert", "prompts", "", true),
    BEFORE_ATTEMPT("update", "prompts", "words", false),
    /** The attempt is open, and nothing is sent yet. */
    IN_ATTEMPT("update", "prompts", "words", true),
    /** The provider has accepted the prompt. */
    AFTER_PROVIDER("findAndModify", "prompts", "rung", false),
    BEFORE_RECEIPT("findAndModify", "prompts", "rung", true),
    AFTER_RECEIPT("update", "prompts", "told", false);

    private final String command;
    private final String collection;
    private final String field;
    private final boolean done;

    /**
     * @param field that the command sets; empty for any
     * @param done  whether the service is killed after the command was executed, rather than before
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

    /** Whether the command belongs to this moment. */
    boolean isAt(Document asked) {
        return collection.equals(asked.get(command))
                && (field.isEmpty() || changes(asked).anyMatch(change -> sets(change, field)));
    }

    /** The changes of a command, which changes one document or many. */
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
