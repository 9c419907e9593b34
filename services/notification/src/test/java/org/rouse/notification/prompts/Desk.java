package org.rouse.notification.prompts;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Parser;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.bson.types.Binary;
import org.rouse.contracts.Topic;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.Channels;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.WebhookAddress;
import org.rouse.notification.catalogue.IcuPhrases;
import org.rouse.notification.channels.ChannelBook;
import org.rouse.notification.channels.ChannelStore;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.days.DayStore;
import org.rouse.notification.delivery.Backoff;
import org.rouse.notification.delivery.CredentialAlarms;
import org.rouse.notification.delivery.DeliveryChannel;
import org.rouse.notification.delivery.Dispatch;
import org.rouse.notification.delivery.Outcome;
import org.rouse.notification.delivery.Route;
import org.rouse.notification.delivery.lanes.Lanes;
import org.rouse.notification.delivery.lanes.ProviderMeters;
import org.rouse.notification.gate.Gate;
import org.rouse.notification.log.LogWriter;
import org.rouse.notification.people.GateLimits;
import org.rouse.notification.people.PersonStore;
import org.rouse.notification.people.Profiles;
import org.rouse.notification.people.RatingStore;
import org.rouse.notification.receipts.ActionLinks;
import org.rouse.notification.receipts.ActionTokens;
import org.rouse.notification.running.Lines;
import org.rouse.notification.tailoring.Tailor;
import org.rouse.testing.SettableClock;
import reactor.core.publisher.Mono;

/** Deciding and delivering over a real database protocol, with a log and a provider that keep what they are given. */
final class Desk implements AutoCloseable {

    static final Instant NOON = Instant.parse("2027-02-01T11:00:00Z");
    private static final IcuPhrases PHRASES = IcuPhrases.load();
    private static final Duration LEASE = Duration.ofMillis(300);

    final SettableClock time = new SettableClock(NOON);
    final MockProducer<byte[], byte[]> log =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    final List<Dispatch> sent = new CopyOnWriteArrayList<>();
    final AtomicInteger attempts = new AtomicInteger();

    /** What the database was asked, and of which collection. */
    final List<String> steps = new CopyOnWriteArrayList<>();

    final Stores stores;
    final Decider decider;
    final Courier courier;
    final Sweep sweep;
    final MongoDatabase database;
    final Answers answers;
    final Outcomes outcomes;
    final Reminders reminders;
    volatile Function<Dispatch, Mono<Outcome>> provider = dispatch -> Mono.just(new Outcome.Accepted());

    private final MongoServer server;
    private final MongoClient client;

    Desk() {
        this(new MongoServer(new MemoryBackend()), true);
    }

    /** Another instance of the service on the same database. */
    Desk another() {
        return new Desk(server, false);
    }

    private Desk(MongoServer server, boolean first) {
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
                })
                .build());
        database = client.getDatabase("desk");
        Clocks clocks = new Clocks(time, InstantSource.system());
        LogWriter writer = new LogWriter(log, clocks);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        stores = Stores.in(database);
        PersonStore people = new PersonStore(database);
        Wording wording = new Wording(new Tailor(PHRASES), "en", 20, Optional.empty());
        ChannelBook book = new ChannelBook(new ChannelStore(database), writer, Duration.ofSeconds(1));
        Lanes lanes = new Lanes(Lines.DELIVERY, Lines.PROVIDERS, clocks.wall());
        ProviderMeters providers = new ProviderMeters(lanes, new CredentialAlarms(meters), clocks.wall(), meters);
        ActionLinks links = new ActionLinks(
                URI.create("http://localhost:8403"),
                new ActionTokens(List.of(new byte[32])),
                Duration.ofHours(12),
                Duration.ofDays(30));
        Attempt attempt =
                new Attempt(List.of(channel()), lanes, wording, links, clocks, Duration.ofMillis(50), providers);
        Ending ending = new Ending(stores, writer, meters);
        answers = new Answers(stores, people, ending, writer, clocks, meters);
        Backoff backoff = new Backoff(Duration.ofMillis(20), Duration.ofMillis(50), () -> 0.5);
        Route route = new Route(3, Duration.ofSeconds(30));
        GateLimits limits = new GateLimits(
                LocalTime.of(20, 0),
                LocalTime.of(8, 0),
                Duration.ofMinutes(40),
                Duration.ofMinutes(60),
                6,
                false,
                Duration.ofHours(2));
        Profiles profiles = new Profiles(limits);
        Gate gate = new Gate(false, Optional.empty());
        LastLook lastLook = new LastLook(people, profiles, gate, clocks);
        courier = new Courier(
                new Journey(stores.claims(), book, lastLook, attempt, ending, route, backoff, LEASE, clocks),
                clocks,
                meters);
        Handover handover = new Handover(stores, writer, courier, meters);
        DayStore days = new DayStore(database);
        decider = new Decider(
                stores,
                people,
                days,
                profiles,
                gate,
                new Likings(stores.diary(), new RatingStore(database)),
                wording,
                handover,
                clocks,
                Duration.ofHours(2));
        outcomes = new Outcomes(stores, days, writer, clocks);
        // Due things are done when a test says so: an hour is longer than any of them takes.
        reminders = new Reminders(stores.agenda(), decider, outcomes, clocks, Duration.ofHours(1));
        sweep = new Sweep(stores, handover, courier, ending, clocks, Duration.ofMillis(50), meters);
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
            public Mono<Outcome> send(Channel channel, Dispatch dispatch) {
                attempts.incrementAndGet();
                return provider.apply(dispatch).doOnNext(outcome -> {
                    if (outcome instanceof Outcome.Accepted) {
                        sent.add(dispatch);
                    }
                });
            }
        };
    }

    /** A person with one webhook, as the projections would have put them. */
    void know(Person person) {
        Channels channels = Channels.newBuilder()
                .setPersonId(person.getPersonId())
                .setRevision(1)
                .addChannels(Channel.newBuilder().setId("hook").setWebhook(WebhookAddress.getDefaultInstance()))
                .build();
        put("people", person.getPersonId(), "person", person.toByteArray());
        put("channels", person.getPersonId(), "channels", channels.toByteArray());
    }

    /** A day as the projection would have put it. */
    void know(DayView day) {
        Mono.from(database.getCollection("days")
                        .replaceOne(
                                Filters.eq("_id", day.getPersonId() + "|" + day.getLocalDate()),
                                new Document("person", day.getPersonId()).append("day", new Binary(day.toByteArray())),
                                new ReplaceOptions().upsert(true)))
                .block();
    }

    private void put(String collection, String id, String field, byte[] bytes) {
        Mono.from(database.getCollection(collection)
                        .insertOne(new Document("_id", id).append(field, new Binary(bytes))))
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

    /** Ends this instance, and the database with the first. */
    @Override
    public void close() {
        reminders.close();
        sweep.close();
        courier.close();
        client.close();
    }

    void shutDown() {
        close();
        server.shutdownNow();
    }
}
