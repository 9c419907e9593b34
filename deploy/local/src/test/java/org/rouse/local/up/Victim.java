package org.rouse.local.up;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** Writes numbers to broker and Mongo and prints each that both acknowledged, until it is killed. */
final class Victim {

    static final String TOPIC = "numbers";

    private Victim() {}

    static LocalSettings settings(Path data, Ports ports) {
        return new LocalSettings(
                data, ports, Optional.empty(), Optional.empty(), InstantSource.system(), 0, Reach.THIS_MACHINE);
    }

    public static void main(String[] args) throws Exception {
        Ports ports = Ports.from(0);
        Foundation foundation = Foundation.lay(settings(Path.of(args[0]), ports));
        foundation.startBroker();
        KillTest.makeTopic(ports);
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", "127.0.0.1:" + ports.kafka(), "acks", "all"),
                        new StringSerializer(),
                        new StringSerializer());
                MongoClient mongo = MongoClients.create("mongodb://127.0.0.1:" + ports.mongo())) {
            var collection = mongo.getDatabase("rouse").getCollection(TOPIC);
            for (int i = 0; ; i++) {
                producer.send(new ProducerRecord<>(TOPIC, "n" + i)).get();
                Mono.from(collection.replaceOne(
                                Filters.eq("_id", "n" + i),
                                new Document("_id", "n" + i),
                                new ReplaceOptions().upsert(true)))
                        .block();
                System.out.println("n" + i);
            }
        }
    }
}
