package org.rouse.coaching.stream;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.apache.kafka.streams.kstream.KStream;
import org.rouse.coaching.CoachingSettings;
import org.rouse.contracts.DamagedLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** The function that the Kafka Streams binder runs; coaching.yml names its inputs. */
@Configuration(proxyBeanMethods = false)
class DetectionConfiguration {

    @Bean
    Consumer<KStream<byte[], byte[]>> detection(
            CoachingSettings settings, InstantSource clock, MeterRegistry registry) {
        return new Detection(settings, clock, registry);
    }

    /**
     * The binder accepts only one configurer, and none where metrics bring theirs: so its topology is intercepted. It also sets a handler of
     * dead threads at each start, by which one would end all: ours comes after it.
     */
    @Bean
    static BeanPostProcessor watchedTopology(
            ObjectProvider<DamagedLog> damage,
            ObjectProvider<MeterRegistry> registry,
            ApplicationEventPublisher availability) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof StreamsBuilderFactoryBean topology) {
                    topology.setClientSupplier(new WatchedClients(damage.getObject()));
                    DeadThreads threads = new DeadThreads(availability, registry.getObject());
                    topology.setKafkaStreamsCustomizer(streams -> streams.setUncaughtExceptionHandler(threads));
                }
                return bean;
            }
        };
    }
}
