package org.rouse.ingest.format.shared.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.protobuf.ByteString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

class JsonWalkTest {

    private final List<String> records = new ArrayList<>();

    /** Enters "list", passes over "rest", and gathers all else. */
    private final class Visitor implements JsonWalk.Visitor {

        @Override
        public JsonWalk.Step at(String path, JsonToken token) {
            return switch (path) {
                case "", "/list" -> JsonWalk.Step.ENTER;
                case "/list/*" -> JsonWalk.Step.RECORD;
                case "/rest" -> JsonWalk.Step.PASS;
                default -> JsonWalk.Step.GATHER;
            };
        }

        @Override
        public void record(String path, String pointer, JsonNode value, ByteString raw) {
            records.add(pointer + " " + raw.toStringUtf8());
        }
    }

    private void read(String document) throws IOException {
        JsonWalk.read(new ByteArrayInputStream(document.getBytes(UTF_8)), new Visitor());
    }

    @Test
    void shouldGiveRecordsAsReceivedWhenOthersArePassedOver() throws IOException {
        read("""
                {"rest": {"a": [{"b": 1}, {"b": 2}], "c": null}, "list": [{"d" : 1}, 2], "e": true}""");
        assertThat(records).containsExactly("/list/0 {\"d\" : 1}", "/list/1 2", " {\"e\":true}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"list\": [], \"list\": []}",
                "{\"list\": [{\"a\": {\"b\": 1, \"b\": 2}}]}",
                "{\"list\": [{\"a\": 1, \"\\u0061\": 1}]}",
                "{\"rest\": {\"a\": 1, \"a\": 2}}",
                "{\"rest\": [[{\"a\": {\"b\": 1, \"b\": 2}}]]}",
                "{\"e\": {\"a\": 1, \"a\": 2}}",
                "{\"e\": 1, \"e\": 2}"
            })
    void shouldRefuseWhenAPropertyStandsTwiceInOneObject(String document) {
        assertThatExceptionOfType(MalformedUploadException.class)
                .isThrownBy(() -> read(document))
                .satisfies(e -> assertThat(e.rule()).isEqualTo("json.syntax"))
                .withMessageContaining("at line 1, column");
    }

    @Test
    void shouldReadPropertiesWhoseNamesStandInOtherObjects() throws IOException {
        read("""
                {"list": [{"a": {"a": 1}}, {"a": 2}], "rest": [{"a": 1}, {"a": {"a": 2}}]}""");
        assertThat(records).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"rest\": {\"a\": [1", "{\"rest\": {\"a\": 1", "{\"list\": [{\"a\""})
    void shouldTellWhenADocumentIsCutShort(String document) {
        assertThatExceptionOfType(MalformedUploadException.class)
                .isThrownBy(() -> read(document))
                .satisfies(e -> assertThat(e.rule()).isEqualTo("json.cut-short"));
    }
}
