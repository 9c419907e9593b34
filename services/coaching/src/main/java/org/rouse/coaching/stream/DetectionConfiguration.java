package org.rouse.coaching.stream;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.apache.kafka.streams.kstream.KStream;
import org.rouse.coaching.CoachingSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The function the Kafka Streams binder runs; its inputs are named in coaching.yml. */
@Configuration(proxyBeanMethods = false)
class DetectionConfiguration {

    @Bean
    Consumer<KStream<byte[], byte[]>> detection(
            CoachingSettings settings, InstantSource clock, MeterRegistry registry) {
        return new Detection(settings, clock, registry);
    }
}
