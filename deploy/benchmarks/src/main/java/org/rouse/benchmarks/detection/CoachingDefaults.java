package org.rouse.benchmarks.detection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.rouse.coaching.CoachingSettings;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** The settings of coaching.yml without overrides, so that both sides run with the settings the service ships with. */
final class CoachingDefaults {

    private static final String STREAMS = "spring.cloud.stream.kafka.streams.binder.configuration";

    private final Binder binder;

    private CoachingDefaults(Binder binder) {
        this.binder = binder;
    }

    static CoachingDefaults read() {
        StandardEnvironment environment = new StandardEnvironment();
        try {
            new YamlPropertySourceLoader()
                    .load("coaching", new ClassPathResource("coaching.yml"))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException("coaching.yml cannot be read", e);
        }
        return new CoachingDefaults(Binder.get(environment));
    }

    CoachingSettings settings() {
        return binder.bindOrCreate("rouse.coaching", CoachingSettings.class);
    }

    /** Kafka Streams' settings, by their names there. */
    Map<String, String> streams() {
        return binder.bind(STREAMS, Bindable.mapOf(String.class, String.class)).get();
    }
}
