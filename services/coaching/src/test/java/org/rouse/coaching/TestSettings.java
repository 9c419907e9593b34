package org.rouse.coaching;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings as an operator would give them, the rest as it is by default. */
public final class TestSettings {

    private TestSettings() {}

    public static CoachingSettings with(String... keysAndValues) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            given.put("rouse.coaching." + keysAndValues[i], keysAndValues[i + 1]);
        }
        return new Binder(new MapConfigurationPropertySource(given))
                .bindOrCreate("rouse.coaching", CoachingSettings.class);
    }
}
