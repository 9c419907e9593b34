package org.rouse.local.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commands that call a running service, here one with prepared answers. */
class ServiceCommandsTest {

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    ServiceCommandsTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            asked.add(body.isEmpty() ? request : request + " " + body);
            byte[] answer = answers.getOrDefault(request, "").getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.length == 0 ? 404 : 200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private Said said(String... command) {
        String[] all = Arrays.copyOf(command, command.length + 4);
        all[command.length] = "--url";
        all[command.length + 1] = "http://127.0.0.1:" + server.getAddress().getPort();
        all[command.length + 2] = "--token";
        all[command.length + 3] = "t";
        return Said.by(all);
    }

    @Test
    void shouldListRefusedRecordsThatTheFilterLetsThrough() {
        answers.put("GET /api/v1/quarantine?limit=100&rule=account.unknown", """
                {"records":[{"id":"3-1532","received":"2026-11-22T00:00:00Z","format":"fitbit","rule":"account.unknown",
                 "message":"Id is of no linked account","replayable":true}]}""");
        Said list = said("quarantine", "list", "--rule", "account.unknown");
        assertThat(list.code()).isZero();
        assertThat(list.out())
                .contains("3-1532", "account.unknown", "Id is of no linked account")
                .doesNotContain("not replayable");
    }

    @Test
    void shouldCountRefusedRecordsByRule() {
        answers.put("GET /api/v1/quarantine/counts", """
                [{"format":"csv","rule":"time.gap","refused":7,"replayed":2}]""");
        assertThat(said("quarantine", "list", "--by", "rule").out())
                .contains("7 refused", "2 replayed", "csv  time.gap");
    }

    @Test
    void shouldShowOneRefusedRecord() {
        answers.put("GET /api/v1/quarantine/3-1532", "{\"id\":\"3-1532\",\"raw\":\"7,9999\"}");
        assertThat(said("quarantine", "show", "3-1532").out()).contains("\"raw\" : \"7,9999\"");
        Said unknown = said("quarantine", "show", "9-9");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).contains("The service refused with 404.");
    }

    @Test
    void shouldReplayTheRecordsNamedAndSayWhatBecameOfThem() {
        answers.put("POST /api/v1/quarantine/replays", """
                {"records":[{"id":"3-1","outcome":"replayed"},{"id":"3-2","outcome":"still-refused","message":"value.range"}],
                 "totals":{"replayed":1,"still-refused":1}}""");
        Said replay = said("quarantine", "replay", "3-1", "3-2");
        assertThat(replay.code()).isZero();
        assertThat(replay.out())
                .contains("1 replayed", "1 still-refused", "3-2", "value.range")
                .doesNotContain("3-1 ");
        assertThat(asked).containsExactly("POST /api/v1/quarantine/replays {\"ids\":[\"3-1\",\"3-2\"]}");
    }

    @Test
    void shouldShowThePairingCode() {
        answers.put("POST /api/v1/devices/pairings?person=anna", """
                {"code":"7KQM-3WXB","uri":"https://rouse.example.org/open/me#/pair?code=7KQM3WXB","expiresAt":"2026-11-22T00:10:00Z"}""");
        Said pair = said("pair", "--person", "anna");
        assertThat(pair.code()).isZero();
        assertThat(pair.out())
                .contains(
                        "7KQM-3WXB",
                        "https://rouse.example.org/open/me#/pair?code=7KQM3WXB",
                        "2026-11-22T00:10:00Z",
                        "█");
    }
}
