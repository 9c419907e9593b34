package org.rouse.notification.prompts;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.bson.types.Binary;
import org.rouse.contracts.PersonId;
import org.rouse.contracts.RecordKey;
import org.rouse.contracts.Topic;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.Channels;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.WebhookAddress;
import org.rouse.notification.catalogue.IcuPhrases;
import org.rouse.notification.channels.ChannelRegistry;
import org.rouse.notification.channels.ChannelStore;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.delivery.AttemptOutcome;
import org.rouse.notification.delivery.Backoff;
import org.rouse.notification.delivery.CredentialAlarms;
import org.rouse.notification.delivery.DeliveryChannel;
import org.rouse.notification.delivery.Dispatch;
import org.rouse.notification.delivery.Route;
import org.rouse.notification.delivery.lanes.Lanes;
import org.rouse.notification.delivery.lanes.ProviderMeters;
import org.rouse.notification.log.Batches;
import org.rouse.notification.log.DeadLetters;
import org.rouse.notification.log.LogWriter;
import org.rouse.notification.people.PersonStore;
import org.rouse.notification.receipts.ActionLinks;
import org.rouse.notification.receipts.ActionTokens;
import org.rouse.notification.running.Lines;
import org.rouse.notification.tailoring.Tailor;
import org.rouse.testing.SettableClock;
import reactor.core.publisher.Mono;

/** Takes on decisions and delivers over a real database protocol, with a log and a provider that store what they receive. */
final class Desk implements AutoCloseable {

    static final Instant NOON = Instant.parse("2027-02-01T11:00:00Z");
    static final Duration LEASE = Duration.ofMillis(300);
    private static final IcuPhrases PHRASES = IcuPhrases.load();

    final SettableClock time = new SettableClock(NOON);
    final MockProducer<byte[], byte[]> log =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    final List<Dispatch> sent = new CopyOnWriteArrayList<>();
    final AtomicInteger attempts = new AtomicInteger();

    /** The requests to the database, each with its collection. */
    final List<String> steps = new CopyOnWriteArrayList<>();

    /** Runs when the database has carried out a request, by its name, and before the service knows. */
    volatile Consumer<String> afterStep = name -> {};

    final Stores stores;
    final Dispatcher dispatcher;
    final DecisionWork work;
    final MongoDatabase database;
    final Answers answers;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    volatile Function<Dispatch, Mono<AttemptOutcome>> provider = dispatch -> Mono.just(new AttemptOutcome.Accepted());

    /** Records below this offset count as read before. */
    volatile long reached;

    /** Records below this offset count as read into another database. */
    volatile long replaced;

    private final MongoServer server;
    private final MongoClient client;
    private final FateMarks told;

    Desk() {
        this(LEASE);
    }

    /** @param lease longer than any delay of a test, where nothing has to be taken over */
    Desk(Duration lease) {
        this(new MongoServer(new MemoryBackend()), true, lease);
    }

    /** Another instance of the service on the same database. */
    Desk another() {
        return new Desk(server, false, LEASE);
    }

    private Desk(MongoServer server, boolean first, Duration lease) {
        this.server = server;
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(
                        first
                                ? server.bindAndGetConnectionString()
                                : "mongodb://127.0.0.1:"
                                        + server.getLocalAddress().getPort()))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        String what = event.getCommandName();
                        if (event.getCommand().isString(what)) {
                            steps.add(what + " "
                                    + event.getCommand().getString(what).getValue());
                        }
                    }

                    @Override
                    public void commandSucceeded(CommandSucceededEvent event) {
                        afterStep.accept(event.getCommandName());
                    }
                })
                .build());
        database = client.getDatabase("desk");
        Clocks clocks = new Clocks(time, InstantSource.system());
        LogWriter writer = new LogWriter(log, clocks);
        stores = Stores.in(database);
        PersonStore people = new PersonStore(database);
        Wording wording = new Wording(new Tailor(PHRASES), "en");
        ChannelRegistry registry = new ChannelRegistry(
                new ChannelStore(database), writer, person -> Mono.just(true), Duration.ofSeconds(1));
        Lanes lanes = new Lanes(Lines.DELIVERY, Lines.PROVIDERS, clocks.wall());
        ProviderMeters providers = new ProviderMeters(lanes, new CredentialAlarms(meters), clocks.wall(), meters);
        ActionLinks links = new ActionLinks(
                URI.create("http://localhost:8403"),
                new ActionTokens(List.of(new byte[32])),
                Duration.ofHours(12),
                Duration.ofDays(30));
        Attempt attempt = new Attempt(
                stores.claims(), List.of(channel()), lanes, wording, links, clocks, Duration.ofMillis(50), providers);
        told = new FateMarks(stores.claims());
        Ending ending = new Ending(stores.claims(), told, writer, meters);
        answers = new Answers(stores.claims(), people, ending, clocks, meters);
        DeliveryAttempts attempts = new DeliveryAttempts(
                stores.claims(),
                people,
                registry,
                wording,
                attempt,
                ending,
                writer,
                new Route(3, Duration.ofSeconds(30)),
                new Backoff(Duration.ofMillis(20), Duration.ofMillis(50), () -> 0.5),
                lease,
                clocks);
        dispatcher = new Dispatcher(attempts, stores.claims(), clocks, meters);
        Batches batches = new Batches(new DeadLetters(writer, meters), Duration.ofSeconds(30), meters, Mono.empty());
        work = new DecisionWork(
                batches,
                stores,
                new PromptErasure(stores, writer),
                dispatcher,
                people,
                record -> record.offset() < reached,
                record -> record.offset() < replaced,
                clocks,
                meters);
    }

    private DeliveryChannel channel() {
        return new DeliveryChannel() {
            @Override
            public String type() {
                return "webhook";
            }

            @Override
            public Channel.AddressCase address() {
                return Channel.AddressCase.WEBHOOK;
            }

            @Override
            public Mono<AttemptOutcome> send(Channel channel, Dispatch dispatch) {
                attempts.incrementAndGet();
                return provider.apply(dispatch).doOnNext(outcome -> {
                    if (outcome instanceof AttemptOutcome.Accepted) {
                        sent.add(dispatch);
                    }
                });
            }
        };
    }

    /** Reads the decisions as one batch, from the first offset on. */
    void read(Decision... decisions) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (Decision decision : decisions) {
            records.add(new ConsumerRecord<>(
                    Topics.DECISION.name(),
                    0,
                    records.size(),
                    decision.getPersonId().getBytes(StandardCharsets.UTF_8),
                    decision.toByteArray()));
        }
        work.work(records);
    }

    /** Reads that those decisions are forgotten. */
    void readForgotten(Decision... decisions) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (Decision decision : decisions) {
            RecordKey key = RecordKey.of(new PersonId(decision.getPersonId()), decision.getDecisionId());
            records.add(tombstone(key.bytes(), records.size()));
        }
        work.work(records);
    }

    @SuppressWarnings("NullAway") // a tombstone is a record without value
    private static ConsumerRecord<byte[], byte[]> tombstone(byte[] key, long offset) {
        return new ConsumerRecord<>(Topics.DECISION.name(), 0, offset, key, null);
    }

    /** The number of local days with prompts. */
    long days() {
        return Mono.from(database.getCollection("diary").countDocuments())
                .blockOptional()
                .orElseThrow();
    }

    /** The number of decisions with this outcome. */
    double count(String outcome) {
        return meters.counter("rouse.decisions", "outcome", outcome).count();
    }

    /** A person with one webhook, as the projections would store them. */
    void know(Person person) {
        put("people", person.getPersonId(), "person", person);
        hook(person.getPersonId());
    }

    /** One webhook of a person. */
    void hook(String personId) {
        Channels channels = Channels.newBuilder()
                .setPersonId(personId)
                .setRevision(1)
                .addChannels(Channel.newBuilder().setId("hook").setWebhook(WebhookAddress.getDefaultInstance()))
                .build();
        put("channels", personId, "channels", channels);
    }

    private void put(String collection, String id, String field, MessageLite message) {
        Mono.from(database.getCollection(collection)
                        .insertOne(new Document("_id", id).append(field, new Binary(message.toByteArray()))))
                .block();
    }

    <T> List<T> written(Topic topic, Parser<T> parser) {
        return log.history().stream()
                .filter(record -> record.topic().equals(topic.name()))
                .map(record -> parse(parser, record.value()))
                .toList();
    }

    private static <T> T parse(Parser<T> parser, byte[] value) {
        try {
            return parser.parseFrom(value);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops this instance, and with the first one the database. */
    @Override
    public void close() {
        dispatcher.close();
        told.close();
        client.close();
    }

    void shutDown() {
        close();
        server.shutdownNow();
    }
}
