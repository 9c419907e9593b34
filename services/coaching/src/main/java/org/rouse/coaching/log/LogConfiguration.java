package org.rouse.coaching.log;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One producer for all records that the API and the projection append. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    @Bean(destroyMethod = "close")
    Producer<byte[], byte[]> logProducer(KafkaProperties kafka) {
        return new KafkaProducer<>(
                kafka.buildProducerProperties(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Bean
    EventLog eventLog(Producer<byte[], byte[]> logProducer) {
        return new EventLog(logProducer);
    }
}
