package org.rouse.local.up;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rouse.ingest.IngestApplication;
import org.rouse.local.folder.DataFolder;

/** The three services and what this machine tells each. */
final class Services {

    private final LocalMode mode;

    private Services(LocalMode mode) {
        this.mode = mode;
    }

    static List<LocalService> of(LocalMode mode, DataFolder folder) {
        Services services = new Services(mode);
        return List.of(services.ingest());
    }

    private LocalService ingest() {
        int port = mode.ports().ingest();
        return new LocalService("wearable-ingest", port, IngestApplication::builder, common(port));
    }

    private Map<String, String> common(int port) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", Integer.toString(port));
        settings.put("server.shutdown", "immediate"); // Ctrl-C is meant to be quick
        settings.put("spring.kafka.bootstrap-servers", mode.bootstrapServers());
        String issuer = mode.issuer().issuer();
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer);
        settings.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", issuer + "/jwks");
        return settings;
    }
}
