package org.rouse.ingest.format.shared.json;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the records of a JSON document that may have one of several shapes, reading it once from front to back: only the current record is
 * held.
 */
public final class JsonWalk {

    private static final JsonMapper TREES = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    /** The treatment of a value. */
    public enum Step {
        /** The value is an object or array with records further down; anything else there is skipped. */
        ENTER,
        /** The value is a record. */
        RECORD,
        /** The value is a property of the document, which as a whole may be one record: given at its end, together with the others. */
        GATHER,
        /** The value holds no records. */
        PASS;

        /**
         * Enters the document when it is an object or array.
         *
         * @throws MalformedUploadException with that rule and those words when it is neither
         */
        public static Step intoDocument(JsonToken first, String rule, String says) throws MalformedUploadException {
            return into(first.isStructStart(), rule, says);
        }

        /**
         * Enters the document when it is an object.
         *
         * @throws MalformedUploadException with that rule and those words when it is none
         */
        public static Step intoObject(JsonToken first, String rule, String says) throws MalformedUploadException {
            return into(first == JsonToken.START_OBJECT, rule, says);
        }

        private static Step into(boolean fits, String rule, String says) throws MalformedUploadException {
            if (!fits) {
                throw new MalformedUploadException(rule, says);
            }
            return ENTER;
        }
    }

    /** Chooses the steps, and receives the records. */
    public interface Visitor extends AutoCloseable {

        /**
         * Chooses what to do with a value.
         *
         * @param path  the value's place: property names, and an asterisk for any element of an array, such as "/data/*"
         * @param token the first token of the value
         * @throws MalformedUploadException when no upload of the format has such a value there
         */
        Step at(String path, JsonToken token) throws MalformedUploadException;

        /**
         * Receives a record.
         *
         * @param pointer the record's place: its path with the position of each element
         */
        void record(String path, String pointer, JsonNode value, ByteString raw);

        /** An object or array that was entered has ended. */
        default void ended(String path) {}

        /** The document has ended, or cannot be read further. */
        @Override
        default void close() {}
    }

    private final JsonUpload json;
    private final Visitor visitor;
    private final ObjectNode gathered = TREES.createObjectNode();

    private JsonWalk(JsonUpload json, Visitor visitor) {
        this.json = json;
        this.visitor = visitor;
    }

    /** Reads a document to its end. */
    public static void read(InputStream upload, Visitor visitor) throws IOException {
        try (JsonUpload json = JsonUpload.openUnchecked(upload)) {
            try {
                JsonToken first = json.tokens().nextToken();
                if (first == null) {
                    throw new MalformedUploadException("json.empty", "the body is empty");
                }
                new JsonWalk(json, visitor).document(first);
            } catch (JacksonException e) {
                throw json.failure(e);
            }
            json.end();
        }
    }

    private void document(JsonToken first) throws MalformedUploadException {
        value("", "", first);
        if (!gathered.isEmpty()) {
            ByteString raw = ByteString.copyFromUtf8(gathered.toString());
            visitor.record("", "", gathered, raw);
        }
    }

    private void value(String path, String pointer, JsonToken token) throws MalformedUploadException {
        JsonParser tokens = json.tokens();
        switch (visitor.at(path, token)) {
            case RECORD -> {
                long mark = json.mark();
                JsonNode value = TREES.readTree(tokens);
                visitor.record(path, pointer, value, json.rawFrom(mark));
            }
            case GATHER -> gathered.set(path.substring(path.lastIndexOf('/') + 1), TREES.readTree(tokens));
            case PASS -> pass(token);
            case ENTER -> {
                if (token == JsonToken.START_ARRAY) {
                    elements(path, pointer);
                } else if (token == JsonToken.START_OBJECT) {
                    properties(path, pointer);
                }
                visitor.ended(path);
            }
        }
    }

    private void elements(String path, String pointer) throws MalformedUploadException {
        String ofElement = path + "/*";
        JsonToken token = json.tokens().nextToken();
        for (int i = 0; token != JsonToken.END_ARRAY; i++) {
            value(ofElement, pointer + "/" + i, token);
            token = json.tokens().nextToken();
        }
    }

    private void properties(String path, String pointer) throws MalformedUploadException {
        JsonParser tokens = json.tokens();
        Set<String> names = new HashSet<>();
        while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
            checkOnce(names);
            String name = tokens.currentName().replace("~", "~0").replace("/", "~1");
            JsonToken token = tokens.nextToken();
            value(path + "/" + name, pointer + "/" + name, token);
        }
    }

    /** Skips a value, in which no property may occur twice either. */
    private void pass(JsonToken first) throws MalformedUploadException {
        JsonParser tokens = json.tokens();
        if (first == JsonToken.START_ARRAY) {
            for (JsonToken token = tokens.nextToken(); token != JsonToken.END_ARRAY; token = tokens.nextToken()) {
                pass(token);
            }
        } else if (first == JsonToken.START_OBJECT) {
            Set<String> names = new HashSet<>();
            while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
                checkOnce(names);
                pass(tokens.nextToken());
            }
        }
    }

    private void checkOnce(Set<String> names) throws MalformedUploadException {
        if (!names.add(json.tokens().currentName())) {
            throw json.twice();
        }
    }
}
