package org.rouse.coaching.views;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.rouse.coaching.CoachingSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connection to the views. It is opened on first use: the service starts without it and waits, not ready. */
@Configuration(proxyBeanMethods = false)
class ViewsConfiguration {

    private static final int PATIENCE_SECONDS = 3;
    private static final int OPERATION_SECONDS = 10;

    @Bean(destroyMethod = "close")
    MongoClient viewsClient(CoachingSettings settings) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(settings.mongoUri()))
                .applicationName("rouse-coaching")
                .writeConcern(WriteConcern.MAJORITY)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(OPERATION_SECONDS, TimeUnit.SECONDS))
                .build());
    }

    @Bean
    MongoDatabase views(MongoClient viewsClient, CoachingSettings settings) {
        return viewsClient.getDatabase(settings.database());
    }
}
