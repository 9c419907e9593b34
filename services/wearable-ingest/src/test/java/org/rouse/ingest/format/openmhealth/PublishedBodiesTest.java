package org.rouse.ingest.format.openmhealth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.ingest.format.evidence.RecordingSink;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.UploadContext;

/** The publisher's own valid and invalid bodies, each in a data point. */
class PublishedBodiesTest {

    private static final OpenMhealthParser PARSER = new OpenMhealthParser();
    private static final UploadContext CONTEXT = new UploadContext(
            Optional.of("ann"),
            (provider, id) -> Optional.empty(),
            Instant.parse("2026-11-22T00:00:00Z"),
            ZoneOffset.UTC);

    static Stream<PublishedBody> sound() throws IOException {
        return PublishedBody.all().filter(PublishedBody::used).filter(PublishedBody::sound);
    }

    static Stream<PublishedBody> broken() throws IOException {
        return PublishedBody.all().filter(PublishedBody::used).filter(body -> !body.sound());
    }

    static Stream<PublishedBody> unused() throws IOException {
        return PublishedBody.all().filter(body -> !body.used());
    }

    @ParameterizedTest
    @MethodSource("sound")
    void shouldAcceptBodyWhenItsPublisherCallsItSound(PublishedBody body) throws IOException {
        assertThat(parse(body.dataPoint()).outcomes()).containsExactly("accepted");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void shouldRejectBodyNamingAFieldWhenItsPublisherCallsItBroken(PublishedBody body) throws IOException {
        Reject reject = parse(body.dataPoint()).rejects().getFirst();
        assertThat(reject.field()).startsWith("/body");
        assertThat(reject.rule()).startsWith("schema.");
        assertThat(reject.message()).startsWith(reject.field() + " must ");
        assertThat(reject.raw().toStringUtf8()).isEqualTo(body.dataPoint().strip());
    }

    @ParameterizedTest
    @MethodSource("unused")
    void shouldIgnoreBodyWhenItsSchemaIsOfNoUse(PublishedBody body) throws IOException {
        assertThat(parse(body.dataPoint()).outcomes())
                .containsExactly("ignored: not used: " + body.namespace() + ":" + body.schema());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", ",", " "})
    void shouldGiveEachBodyItsOwnOutcomeWhenManyComeTogether(String separator) throws IOException {
        List<PublishedBody> bodies = PublishedBody.all().toList();
        String joined = bodies.stream().map(PublishedBody::dataPoint).collect(Collectors.joining(separator));
        RecordingSink together = parse(separator.equals(",") ? "[" + joined + "]" : joined);
        assertThat(together.records())
                .isEqualTo(LongStream.range(0, bodies.size()).boxed().toList());
        for (int i = 0; i < bodies.size(); i++) {
            List<String> alone = parse(bodies.get(i).dataPoint()).outcomes();
            assertThat(alone).containsExactly(together.outcomes().get(i));
        }
    }

    @Test
    void shouldHoldBodiesOfEverySchemaInUse() throws IOException {
        assertThat(PublishedBody.all().filter(PublishedBody::used).map(PublishedBody::schema))
                .containsAll(PublishedBody.USED);
    }

    private static RecordingSink parse(String text) throws IOException {
        RecordingSink sink = new RecordingSink();
        PARSER.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), CONTEXT, sink);
        return sink;
    }
}
