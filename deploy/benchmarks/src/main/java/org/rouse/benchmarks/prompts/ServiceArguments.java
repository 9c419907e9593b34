package org.rouse.benchmarks.prompts;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.rouse.benchmarks.stage.Stage;
import org.rouse.local.up.OwnParts;

/** The arguments of a run's notification service: its own settings except for addresses. */
public final class ServiceArguments {

    /** A key for a short run: base64 of 32 bytes. */
    static final String SEALING_KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private ServiceArguments() {}

    /** @param more settings that override those, as {@code name=value} */
    public static List<String> of(Stage stage, String mongoUri, List<String> more) {
        List<String> arguments = new ArrayList<>(stage.serviceArguments());
        arguments.add("--" + OwnParts.LEFT_OUT + "=" + OwnParts.notOfNotification());
        arguments.add("--rouse.notification.mongo-uri=" + mongoUri);
        arguments.add("--rouse.notification.sealing.keys.main=" + SEALING_KEY);
        arguments.add("--rouse.notification.delivery.allowed-networks=127.0.0.0/8");
        more.forEach(setting -> arguments.add("--" + setting));
        return arguments;
    }
}
