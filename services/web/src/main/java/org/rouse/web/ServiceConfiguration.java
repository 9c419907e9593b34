package org.rouse.web;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.rouse.http.KnownFaults;
import org.rouse.http.Problem;
import org.rouse.http.Rule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;

/** Clock, database and threads of the service, and the answers for the time when a server behind it is away. */
@Configuration(proxyBeanMethods = false)
class ServiceConfiguration {

    private static final int DATABASE_PATIENCE_SECONDS = 5;

    @Bean
    MachineTime machineTime() {
        return new MachineTime(InstantSource.system());
    }

    @Bean
    MongoClient mongoClient(WebSettings settings) {
        return MongoClients.create(MongoClientSettings.builder()
                .applicationName("rouse-web")
                .writeConcern(WriteConcern.MAJORITY)
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(DATABASE_PATIENCE_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(DATABASE_PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(2 * DATABASE_PATIENCE_SECONDS, TimeUnit.SECONDS))
                .applyConnectionString(new ConnectionString(settings.mongoUri()))
                .build());
    }

    @Bean
    MongoDatabase mongoDatabase(MongoClient client, WebSettings settings) {
        return client.getDatabase(settings.database());
    }

    /** The service has threads of its own: when it stops in a process with others, theirs go on. */
    @Bean
    ReactorResourceFactory reactorResources() {
        ReactorResourceFactory resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        return resources;
    }

    /** Answers where the sessions, or the service that a request was for, cannot be reached. */
    @Bean
    KnownFaults webFaults() {
        return failure -> failure instanceof MongoException || failure instanceof IOException
                ? Optional.of(Problem.of(Rule.SERVER_AWAY))
                : Optional.empty();
    }
}
