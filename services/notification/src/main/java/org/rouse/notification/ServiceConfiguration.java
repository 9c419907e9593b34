package org.rouse.notification;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.rouse.notification.clocks.Clocks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;

/** Clocks, database and JSON of the service. */
@Configuration(proxyBeanMethods = false)
class ServiceConfiguration {

    private static final int DATABASE_PATIENCE_SECONDS = 5;

    /** Event time follows the instant source that the host process provides, if any; machine time never does. */
    @Bean
    Clocks clocks(ObjectProvider<InstantSource> peoplesTime) {
        return new Clocks(peoplesTime.getIfAvailable(InstantSource::system), InstantSource.system());
    }

    @Bean
    MongoClient mongoClient(NotificationSettings settings) {
        return MongoClients.create(MongoClientSettings.builder()
                .applicationName("rouse-notification")
                .writeConcern(WriteConcern.MAJORITY)
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(DATABASE_PATIENCE_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(DATABASE_PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(2 * DATABASE_PATIENCE_SECONDS, TimeUnit.SECONDS))
                .applyConnectionString(new ConnectionString(settings.mongoUri()))
                .build());
    }

    @Bean
    MongoDatabase mongoDatabase(MongoClient client, NotificationSettings settings) {
        return client.getDatabase(settings.database());
    }

    /** The service has threads of its own: when it stops in a process with others, theirs go on. */
    @Bean
    ReactorResourceFactory reactorResources() {
        ReactorResourceFactory resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        return resources;
    }

    /** Refuses unknown fields, duplicate keys and trailing content. */
    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return json -> json.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }
}
