package org.rouse.benchmarks.kill;

import de.bwaldvogel.mongo.bson.Document;

/** An instant between two steps of a prompt's way, as the database sees it. */
public enum Moment {
    BEFORE_CLAIM("insert", "prompts", "", false),
    AFTER_CLAIM("insert", "prompts", "", true),
    /** The decision is on the log; the finding it was made on is not acknowledged. */
    BEFORE_ACKNOWLEDGEMENT("findAndModify", "prompts", "handedOver", true),
    /** The provider has the prompt and said so. */
    AFTER_PROVIDER("findAndModify", "prompts", "rung", false),
    BEFORE_RECEIPT("findAndModify", "prompts", "rung", true),
    AFTER_RECEIPT("delete", "outbox", "", false);

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
                && (field.isEmpty() || set(asked).containsKey(field));
    }

    private static Document set(Document asked) {
        return asked.get("update") instanceof Document update && update.get("$set") instanceof Document set
                ? set
                : new Document();
    }
}
