package org.rouse.acceptance.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.rouse.acceptance.broker.Log;
import org.rouse.acceptance.people.Upload;
import org.rouse.acceptance.views.Views;
import org.rouse.acceptance.wire.Answer;
import org.rouse.acceptance.wire.Http;
import org.rouse.acceptance.wire.WebhookReceiver;

/** The system under test, as its users and operators see it. */
public final class RunningSystem implements AutoCloseable {

    private static final String COACHING_DATABASE = "rouse_coaching";

    private final Http ingest;
    private final Http coaching;
    private final Http notification;
    private final Optional<URI> web;
    private final Log log;
    private final Views views;
    private final Tokens tokens;
    private final Optional<LocalProcess> local;

    private RunningSystem(
            Http ingest,
            Http coaching,
            Http notification,
            Optional<URI> web,
            Log log,
            Views views,
            Tokens tokens,
            Optional<LocalProcess> local) {
        this.ingest = ingest;
        this.coaching = coaching;
        this.notification = notification;
        this.web = web;
        this.log = log;
        this.views = views;
        this.tokens = tokens;
        this.local = local;
    }

    /** Local mode, in a process of ours that ends with this. */
    public static RunningSystem of(LocalProcess local) {
        int base = local.basePort();
        return new RunningSystem(
                Http.of(loopback(base + 1)),
                Http.of(loopback(base + 2)),
                Http.of(loopback(base + 3)),
                Optional.of(loopback(base + 4)),
                new Log("127.0.0.1:" + (base + 9)),
                new Views("mongodb://127.0.0.1:" + (base + 8), COACHING_DATABASE),
                LocalKey.of(local.data(), loopback(base).toString()),
                Optional.of(local));
    }

    /** A system that runs elsewhere. */
    static RunningSystem of(Elsewhere elsewhere) {
        return new RunningSystem(
                Http.of(elsewhere.ingest()),
                Http.of(elsewhere.coaching()),
                Http.of(elsewhere.notification()),
                elsewhere.web(),
                new Log(elsewhere.kafka()),
                new Views(elsewhere.mongo(), COACHING_DATABASE),
                elsewhere.tokens(),
                Optional.empty());
    }

    public Http ingest() {
        return ingest;
    }

    public Http coaching() {
        return coaching;
    }

    public Http notification() {
        return notification;
    }

    /** The origin of the sign-in and the apps, if known. */
    public Optional<URI> web() {
        return web;
    }

    public Log log() {
        return log;
    }

    public Views views() {
        return views;
    }

    public Tokens tokens() {
        return tokens;
    }

    /** The key that signs its tokens, where it is ours to use. */
    public Optional<LocalKey> key() {
        return tokens instanceof LocalKey key ? Optional.of(key) : Optional.empty();
    }

    public Optional<LocalProcess> local() {
        return local;
    }

    public String admin() {
        return tokens.token("admin", "acceptance");
    }

    /** Sends an upload of a person; every record must be accepted. */
    public Answer sync(String personId, Upload upload) {
        return sync(personId, upload.json());
    }

    /** Sends an upload of a person; every record must be accepted. */
    public Answer sync(String personId, String body) {
        Answer answer = ingest.as(admin()).post("/v1/sync?person=" + personId, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().path("quarantined").asInt(-1))
                .as(answer.toString())
                .isZero();
        return answer;
    }

    /** Makes a person known, in UTC and without quiet hours. */
    public void enrol(String personId) {
        String profile = """
                {"name":"Test","zone":"UTC","prompts":{"quietFrom":"00:00","quietTo":"00:00"}}""";
        Answer answer = coaching.as(admin()).patch("/api/v1/people/" + personId, profile);
        assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
    }

    /** Makes a person known, and prompts for them reach the receiver. */
    public void enrol(String personId, WebhookReceiver receiver) {
        enrol(personId);
        reach(personId, receiver);
    }

    /** Directs their prompts to the receiver. */
    public void reach(String personId, WebhookReceiver receiver) {
        String webhook = "{\"type\":\"webhook\",\"url\":\"%s\",\"secret\":\"%s\"}"
                .formatted(receiver.address(personId), WebhookReceiver.SECRET);
        Answer answer = notification
                .as(tokens.token("person", personId))
                .put("/api/v1/people/" + personId + "/channels/phone", webhook);
        assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
    }

    @Override
    public void close() {
        log.close();
        views.close();
        local.ifPresent(LocalProcess::close);
    }

    private static URI loopback(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
