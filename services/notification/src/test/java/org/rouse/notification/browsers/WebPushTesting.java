package org.rouse.notification.browsers;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rouse.testing.Program;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import tools.jackson.databind.JsonNode;

/** The npm package of that name, which is not ours: a push service and the browsers behind it, which decrypt messages. */
final class WebPushTesting implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("LISTENING (\\d+)");
    private static final Pattern NO_NETWORK =
            Pattern.compile("ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED");

    private final Program program;
    private final WebClient client;

    private WebPushTesting(Program program, int port) {
        this.program = program;
        client = WebClient.create("http://127.0.0.1:" + port);
    }

    /**
     * Installs the package in the folder, in the versions of its lock file.
     *
     * @return empty, or why it is missing: no program to install it with, or no network to fetch it
     * @throws IllegalStateException when npm refuses for another reason
     */
    static Optional<String> install(Path folder) throws IOException, InterruptedException {
        Optional<String> npm = Program.find("npm");
        if (npm.isEmpty() || Program.find("node").isEmpty()) {
            return Optional.of("node and npm are not installed");
        }
        for (String file : List.of("package.json", "package-lock.json", ".npmrc", "serve.cjs")) {
            try (InputStream in = WebPushTesting.class.getResourceAsStream("web-push-testing/" + file)) {
                Files.copy(Objects.requireNonNull(in), folder.resolve(file));
            }
        }
        Path said = folder.resolve("npm-output");
        Process installing = new ProcessBuilder(npm.get(), "ci", "--prefer-offline", "--fetch-retries=1")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!installing.waitFor(3, TimeUnit.MINUTES)) {
            installing.destroyForcibly().waitFor();
            return Optional.of("npm came to no end in three minutes");
        }
        if (installing.exitValue() == 0) {
            return Optional.empty();
        }
        String output = Files.readString(said);
        if (NO_NETWORK.matcher(output).find()) {
            return Optional.of("npm reached no registry");
        }
        throw new IllegalStateException(output);
    }

    /** Starts it from the folder it is installed in. */
    static WebPushTesting start(Path folder) {
        Program program = new Program(
                folder,
                Program.find("node").orElseThrow(),
                folder.resolve("serve.cjs").toString());
        int port = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            Matcher matcher = LISTENING.matcher(program.output());
                            return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
                        },
                        found -> found > 0);
        return new WebPushTesting(program, port);
    }

    /** A subscribed browser. */
    record Subscription(String endpoint, String p256dh, String auth, String clientHash) {
        String path() {
            return "/notify/" + clientHash;
        }
    }

    /** Subscribes a browser to messages of the holder of the VAPID key. */
    Subscription subscribe(String applicationServerKey) {
        JsonNode made = post(
                        "/subscribe", Map.of("userVisibleOnly", "true", "applicationServerKey", applicationServerKey))
                .path("data");
        return new Subscription(
                made.path("endpoint").asString(),
                made.at("/keys/p256dh").asString(),
                made.at("/keys/auth").asString(),
                made.path("clientHash").asString());
    }

    /** The messages that the browser decrypted, oldest first. */
    List<String> messages(Subscription subscription) {
        return post("/get-notifications", Map.of("clientHash", subscription.clientHash()))
                .at("/data/messages")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    void expire(Subscription subscription) {
        client.post()
                .uri("/expire-subscription/{hash}", subscription.clientHash())
                .retrieve()
                .toBodilessEntity()
                .block();
    }

    /** Every request for the subscription: path, topic, urgency, ttl and the status of its answer. */
    List<JsonNode> seen(Subscription subscription) {
        JsonNode all =
                client.get().uri("/seen").retrieve().bodyToMono(JsonNode.class).block();
        return Objects.requireNonNull(all)
                .valueStream()
                .filter(one -> one.path("path").asString().equals(subscription.path()))
                .toList();
    }

    private JsonNode post(String path, Map<String, String> body) {
        return Objects.requireNonNull(client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .retrieve()
                .bodyToMono(JsonNode.class)
                .block());
    }

    @Override
    public void close() throws InterruptedException {
        program.close();
    }
}
