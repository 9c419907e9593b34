package org.rouse.local.up;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rouse.coaching.CoachingApplication;
import org.rouse.ingest.IngestApplication;
import org.rouse.local.folder.DataFolder;
import org.rouse.notification.NotificationApplication;
import org.rouse.web.WebApplication;

/** The services, with the settings of this machine. */
final class Services {

    private static final String SESSION_MS = "6000";
    private static final String HEARTBEAT_MS = "1500";

    private final LocalMode mode;
    private final DataFolder folder;
    private final LocalKeys keys;

    private Services(LocalMode mode, DataFolder folder) {
        this.mode = mode;
        this.folder = folder;
        this.keys = LocalKeys.of(folder.within("secrets"));
    }

    /** In the turns in which they start: devices that wait to sync come first, then people who wait to sign in. */
    static List<List<LocalService>> of(LocalMode mode, DataFolder folder) {
        Services services = new Services(mode, folder);
        return List.of(
                List.of(services.ingest(), services.web()), List.of(services.coaching(), services.notification()));
    }

    private LocalService ingest() {
        int port = mode.ports().ingest();
        Map<String, String> settings = common(port);
        settings.put(OwnParts.LEFT_OUT, OwnParts.notOfIngest());
        settings.put("rouse.ingest.imports.spool", folder.within("spool").toString());
        settings.put("rouse.ingest.http.warm-up", "0s"); // one person waits for the first answer, not thousands
        settings.put("rouse.ingest.oauth.public-url", mode.web()); // the origin of the link cookie
        settings.put("rouse.ingest.devices.public-url", mode.web()); // a phone reaches no other service
        settings.put("rouse.ingest.devices.app-url", mode.web());
        settings.put("rouse.ingest.oauth.keys.main", keys.accounts());
        return new LocalService("wearable-ingest", port, IngestApplication::builder, settings);
    }

    private LocalService coaching() {
        int port = mode.ports().coaching();
        Map<String, String> settings = common(port);
        settings.put(OwnParts.LEFT_OUT, OwnParts.notOfCoaching());
        settings.put("rouse.care.demonstration", "true"); // whatever the environment of a server says
        for (String who : List.of("organisation", "person", "basis")) {
            settings.put("rouse.care.responsible." + who, "");
        }
        settings.put("rouse.coaching.mongo-uri", mode.mongoUri());
        settings.put("rouse.coaching.enrolment-link", mode.web() + "/open/me#/enrol/");
        settings.put("rouse.coaching.state-dir", folder.within("streams").toString());
        settings.put("rouse.coaching.calendar.keys.main", keys.sealing());
        settings.put("rouse.coaching.topology.tick", "100ms"); // a replay passes minutes in less than a second
        String streams = "spring.cloud.stream.kafka.streams.binder.configuration.";
        settings.put(streams + "session.timeout.ms", SESSION_MS);
        settings.put(streams + "heartbeat.interval.ms", HEARTBEAT_MS);
        return new LocalService("coaching", port, CoachingApplication::builder, settings);
    }

    private LocalService notification() {
        int port = mode.ports().notification();
        Map<String, String> settings = common(port);
        settings.put(OwnParts.LEFT_OUT, OwnParts.notOfNotification());
        settings.put("rouse.notification.mongo-uri", mode.mongoUri());
        settings.put("rouse.notification.console-url", mode.web() + "/open/console");
        settings.put("rouse.notification.public-url", mode.web()); // the app's worker follows links of its own origin
        settings.put("rouse.notification.delivery.allowed-networks[0]", "127.0.0.0/8"); // receivers on this machine
        settings.put("rouse.notification.sealing.keys.main", keys.sealing());
        settings.put("rouse.notification.web-push.public-key", keys.vapidPublic());
        settings.put("rouse.notification.web-push.private-key", keys.vapidPrivate());
        return new LocalService("notification", port, NotificationApplication::builder, settings);
    }

    private LocalService web() {
        int port = mode.ports().web();
        Map<String, String> settings = common(port);
        settings.put(OwnParts.LEFT_OUT, OwnParts.notOfWeb());
        settings.put("server.address", mode.reach().host().getHostAddress());
        settings.put("rouse.web.public-url", mode.web());
        settings.put("rouse.web.mongo-uri", mode.mongoUri());
        settings.put("rouse.web.services.wearable-ingest", mode.ingest());
        settings.put("rouse.web.services.coaching", mode.coaching());
        settings.put("rouse.web.services.notification", mode.notification());
        settings.put("rouse.web.sign-in.issuer", mode.issuer().issuer());
        settings.put("rouse.web.sessions.keys.main", keys.sessions());
        return new LocalService("web", port, WebApplication::builder, settings);
    }

    private Map<String, String> common(int port) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", Integer.toString(port));
        settings.put("server.shutdown", "immediate"); // Ctrl-C is meant to be quick
        settings.put("spring.kafka.bootstrap-servers", mode.bootstrapServers());
        // After a kill the broker waits this long for dead members, and nothing is consumed until then.
        settings.put("spring.kafka.consumer.properties[session.timeout.ms]", SESSION_MS);
        settings.put("spring.kafka.consumer.properties[heartbeat.interval.ms]", HEARTBEAT_MS);
        String issuer = mode.issuer().issuer();
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer);
        settings.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", issuer + "/jwks");
        return settings;
    }
}
