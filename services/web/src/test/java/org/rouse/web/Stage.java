package org.rouse.web;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rouse.testing.FreePorts;
import org.rouse.testing.LastingMongo;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;

/** The web service between browsers, a provider and a service that stands for all. */
final class Stage implements AutoCloseable {

    final StandInProvider provider = new StandInProvider();
    final StandInService service = new StandInService();
    final LastingMongo mongo = new LastingMongo();

    private final List<ReactiveWebServerApplicationContext> running = new ArrayList<>();

    String start() {
        return start(Map.of());
    }

    /** Starts one more instance; browsers use the first one's address for all unless told otherwise. */
    String start(Map<String, String> more) {
        int port = FreePorts.one();
        String url = "http://127.0.0.1:" + port;
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("server.port", Integer.toString(port));
        settings.put("server.address", "127.0.0.1");
        settings.put("server.shutdown", "immediate");
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", provider.url());
        settings.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", provider.url() + "/jwks");
        settings.put("rouse.web.public-url", url);
        settings.put("rouse.web.mongo-uri", mongo.uri());
        settings.put("rouse.web.sign-in.issuer", provider.url());
        List.of("wearable-ingest", "coaching", "notification")
                .forEach(name -> settings.put("rouse.web.services." + name, service.url()));
        settings.put("rouse.web.sessions.keys.main", Base64.getEncoder().encodeToString(new byte[32]));
        settings.putAll(more);
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        SpringApplicationBuilder builder = WebApplication.builder();
        running.add((ReactiveWebServerApplicationContext) builder.run(arguments));
        return url;
    }

    /** Stops the instance that was started last. */
    void stopLast() {
        running.removeLast().close();
    }

    @Override
    public void close() {
        running.forEach(ReactiveWebServerApplicationContext::close);
        service.close();
        provider.close();
        mongo.close();
    }
}
