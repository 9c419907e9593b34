package org.rouse.coaching.projection;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rouse.coaching.TestSettings;
import org.rouse.coaching.log.EventLog;
import org.rouse.coaching.views.AgreedPlans;
import org.rouse.coaching.views.AuditTrail;
import org.rouse.coaching.views.CalendarsDue;
import org.rouse.coaching.views.CaseFiles;
import org.rouse.coaching.views.CheckIns;
import org.rouse.coaching.views.CommandResults;
import org.rouse.coaching.views.Days;
import org.rouse.coaching.views.Organisations;
import org.rouse.coaching.views.People;
import org.rouse.coaching.views.Positions;
import org.rouse.coaching.views.RetentionDue;
import org.rouse.coaching.views.RosterIndex;
import org.rouse.coaching.views.StretchView;
import org.rouse.coaching.views.Stretches;
import org.rouse.coaching.views.Summaries;
import org.rouse.contracts.DeadLetter;
import org.rouse.contracts.DeadLetter.Reason;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Case;
import org.rouse.contracts.v1.CaseEvent;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.Invitation;
import org.rouse.contracts.v1.StretchChange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class ProjectorTest {

    private static final StretchChange OPENED = StretchChange.STRETCH_CHANGE_OPENED;
    private static final long TEN = 24_600_000;
    private static final TopicPartition FINDINGS = new TopicPartition(Topics.FINDING.name(), 0);
    private static final List<TopicPartition> PARTITIONS =
            List.of(FINDINGS, new TopicPartition(Topics.PERSON.name(), 0));

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client =
            MongoClients.create(server.bindAndGetConnectionString() + "/?serverSelectionTimeoutMS=300");
    private final MongoDatabase database = client.getDatabase("views");
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Positions positions = new Positions(database);
    private final Rebuild rebuild = new Rebuild();
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final Projector projector = projector();
    private final LogOfAda log = new LogOfAda();

    @BeforeEach
    void placed() {
        consumer.assign(PARTITIONS);
        consumer.updateBeginningOffsets(PARTITIONS.stream().collect(toMap(one -> one, one -> 0L)));
        consumer.updateEndOffsets(PARTITIONS.stream().collect(toMap(one -> one, one -> 10L)));
        positions.begin(PARTITIONS).block();
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void shouldEndInTheSameBytesWhateverTheHistory() {
        project(
                log.finding(TEN, 20, StretchChange.STRETCH_CHANGE_OPENED),
                log.finding(TEN + 100, 30, StretchChange.STRETCH_CHANGE_OPENED));
        byte[] straight = stretches();
        drop();

        project(log.finding(TEN + 100, 25, StretchChange.STRETCH_CHANGE_OPENED));
        project(
                log.finding(TEN + 50, 25, StretchChange.STRETCH_CHANGE_OPENED),
                log.finding(TEN + 100, 30, StretchChange.STRETCH_CHANGE_EXTENDED));
        project(
                log.finding(TEN + 50, 25, StretchChange.STRETCH_CHANGE_RETRACTED),
                log.finding(TEN, 20, StretchChange.STRETCH_CHANGE_OPENED));

        assertThat(stretches()).isEqualTo(straight);
    }

    @Test
    void shouldChangeNothingWhenABatchComesAgain() {
        var opened = log.finding(TEN, 20, StretchChange.STRETCH_CHANGE_OPENED);
        var extended = log.finding(TEN, 40, StretchChange.STRETCH_CHANGE_EXTENDED);
        project(opened, extended);
        byte[] once = stretches();

        project(opened, extended);

        assertThat(stretches()).isEqualTo(once);
    }

    @Test
    void shouldLeaveNoDocumentWhenAllStretchesAreRetracted() {
        project(log.finding(TEN, 20, StretchChange.STRETCH_CHANGE_OPENED));
        project(log.finding(TEN, 20, StretchChange.STRETCH_CHANGE_RETRACTED));

        assertThat(document()).isEmpty();
    }

    @Test
    void shouldSetAsideWhatItCannotReadAndGoOn() {
        project(
                log.record(Topics.FINDING, new byte[] {8, -1}),
                log.finding(TEN, 20, StretchChange.STRETCH_CHANGE_OPENED));

        assertThat(document()).isPresent();
        assertThat(producer.history()).hasSize(1);
        assertThat(producer.history().getFirst().topic()).isEqualTo(Topics.DEAD_LETTER.name());
    }

    @Test
    void shouldForgetThePersonsStretchesWhenTheLogSaysSo() {
        project(log.finding(TEN, 20, StretchChange.STRETCH_CHANGE_OPENED));
        project(log.record(Topics.FINDING, null));

        assertThat(document()).isEmpty();
    }

    @Test
    void shouldForgetTheStretchThatTheLogForgetsAndNoOther() {
        project(log.finding(TEN, 20, OPENED), log.finding(TEN + 50, 25, OPENED));

        project(
                log.forgotten(Topics.FINDING, "ada|stretch|" + TEN),
                log.forgotten(Topics.FINDING, "ada|aerobic|2016-10-09"));

        assertThat(stretchesOfAda()).containsExactly(TEN + 50);
        project(log.forgotten(Topics.FINDING, "ada|stretch|" + (TEN + 50)));
        assertThat(document()).isEmpty();
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void shouldSetAsideWhatIsNoKeyOfAStretch() {
        project(log.forgotten(Topics.FINDING, "ada|stretch|soon"), log.forgotten(Topics.DAY, "yesterday"));

        assertThat(producer.history())
                .hasSize(2)
                .allSatisfy(letter -> assertThat(
                                DeadLetter.read(letter.headers()).orElseThrow().reason())
                        .isEqualTo(Reason.NOT_A_KEY_OF_THIS_TOPIC));
    }

    @Test
    void shouldForgetTheDayThatTheLogForgetsAndNoOther() {
        project(log.day("2016-10-09"), log.day("2016-10-10"), log.day("2016-10-11"));

        project(
                log.forgotten(Topics.DAY, "2016-10-09"),
                log.day("2016-10-10"),
                log.forgotten(Topics.DAY, "2016-10-10"));
        project(log.forgotten(Topics.DAY, "2016-10-11"), log.day("2016-10-11")); // the day is known again

        assertThat(new Days(database)
                        .all("ada")
                        .map(DayView::getLocalDate)
                        .collectList()
                        .block())
                .containsExactly("2016-10-11");
    }

    @Test
    void shouldForgetTheCheckInThatTheLogForgetsAndNoOther() {
        project(log.checkIn(1), log.checkIn(2), log.checkIn(3));

        project(log.forgotten(Topics.CHECK_IN, "1"), log.checkIn(4), log.forgotten(Topics.CHECK_IN, "4"));

        assertThat(new CheckIns(database)
                        .all("ada")
                        .map(CheckIn::getCheckInId)
                        .collectList()
                        .block())
                .containsExactly("2", "3");
    }

    @Test
    void shouldForgetTheCaseThatTheLogForgetsWithWhatHappenedToIt() {
        project(log.oneCase("1"), log.happened("1", 1), log.oneCase("2"), log.happened("2", 2));

        project(log.forgotten(Topics.CASE, "event/1"), log.forgotten(Topics.CASE, "1"));

        CaseFiles files = new CaseFiles(database);
        assertThat(files.find("ada").blockOptional().orElseThrow())
                .extracting(Case::getCaseId)
                .containsExactly("2");
        assertThat(files.histories("ada", List.of("1", "2")).blockOptional().orElseThrow())
                .extracting(CaseEvent::getNumber)
                .containsExactly(2L);
        project(log.oneCase("3"), log.happened("3", 3), log.forgotten(Topics.CASE, "3"));
        assertThat(files.find("ada", "3").block()).isEmpty();
        assertThat(files.histories("ada", List.of("3")).block()).isEmpty();
    }

    /** In whatever order and batches records are read, each organisation has its own invitations until the log forgets them. */
    @Test
    void shouldListTheInvitationsOfAnOrganisationUntilTheLogForgetsThem() {
        Organisations organisations = new Organisations(database);
        Invitation open = Invitation.newBuilder()
                .setInvitationId("aa")
                .setOrganisationId("clinic")
                .build();
        Invitation withdrawn = open.toBuilder().setWithdrawnBy("carl").build();
        project(
                log.invitation(open),
                log.invitation(open.toBuilder()
                        .setOrganisationId("clinic-2")
                        .setInvitationId("bb")
                        .build()));
        project(log.invitation(withdrawn));

        assertThat(organisations.invitationsOf("clinic").collectList().block()).containsExactly(withdrawn);
        assertThat(organisations.invitation("aa").block()).contains(withdrawn);
        assertThat(organisations.invitationsOf("clin").collectList().block()).isEmpty();
        project(log.forgotten("clinic", "aa"));
        assertThat(organisations.invitationsOf("clinic").collectList().block()).isEmpty();
        assertThat(organisations.invitation("aa").block()).isEmpty();
        assertThat(organisations.invitationsOf("clinic-2").collectList().block())
                .hasSize(1);
    }

    @Test
    void shouldSetAsideWhatTheDatabaseRefusesAndGoOn() {
        Mono.from(database.getCollection("people")
                        .createIndex(ascending("organisation"), new IndexOptions().unique(true)))
                .block();

        project(
                log.person("ada", "clinic"),
                log.person("bob", "clinic"),
                log.person("cy", "home"),
                log.finding(TEN, 20, OPENED));

        assertThat(Flux.from(database.getCollection("people").find())
                        .map(one -> one.getString("_id"))
                        .collectList()
                        .block())
                .containsExactly("ada", "cy");
        assertThat(document()).isPresent();
        assertThat(producer.history()).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo("bob".getBytes(UTF_8));
            assertThat(DeadLetter.read(letter.headers()).orElseThrow().reason()).isEqualTo(Reason.REFUSED_BY_DATABASE);
        });
        assertThat(positions.of(PARTITIONS).block()).containsValues(2L, 3L);
        assertThat(counted("projected")).isEqualTo(3);
        assertThat(counted("set-aside")).isOne();
    }

    @Test
    void shouldSetAsideWhatIsTooLargeForADocument() {
        project(log.person("ada", "x".repeat(17 << 20)), log.person("cy", "home"));

        assertThat(producer.history()).hasSize(1);
        assertThat(Mono.from(database.getCollection("people").find()).block()).containsEntry("_id", "cy");
    }

    @Test
    void shouldSetNothingAsideWhileTheDatabaseIsAway() {
        var opened = log.finding(TEN, 20, OPENED);
        server.shutdownNow();

        assertThatThrownBy(() -> project(opened)).isInstanceOf(MongoException.class);

        assertThat(producer.history()).isEmpty();
        assertThat(counted("set-aside")).isZero();
    }

    @Test
    void shouldReadTheLogAgainWhenViewsAreTakenAwayUnderneath() {
        project(log.finding(TEN, 20, OPENED));
        consumer.seek(FINDINGS, 2);
        drop();

        project(log.finding(TEN, 40, OPENED));

        assertThat(consumer.position(FINDINGS)).isZero();
        assertThat(positions.of(PARTITIONS).block()).containsValues(-1L, -1L);
        assertThat(rebuild.progress().isUnderWay()).isTrue();
    }

    private double counted(String outcome) {
        return meters.counter("rouse.coaching.projection.records", "outcome", outcome)
                .count();
    }

    @SafeVarargs
    private void project(ConsumerRecord<byte[], byte[]>... entries) {
        projector.onMessage(new ArrayList<>(List.of(entries)), consumer);
    }

    private List<Long> stretchesOfAda() {
        return new Stretches(database)
                .all("ada")
                .map(StretchView::firstMinute)
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private Optional<RawBsonDocument> document() {
        return Mono.from(database.getCollection("stretches", RawBsonDocument.class)
                        .find(eq("_id", "ada|2016-10-09"))
                        .first())
                .blockOptional();
    }

    private byte[] stretches() {
        return document().orElseThrow().getByteBuffer().array();
    }

    private void drop() {
        Mono.from(database.drop()).block();
    }

    private Projector projector() {
        return new Projector(
                new ViewWriter(
                        new People(database),
                        new CalendarsDue(database, TestSettings.with()),
                        new Organisations(database),
                        new AgreedPlans(database),
                        new CaseFiles(database),
                        new CommandResults(database),
                        new Days(database),
                        new Stretches(database),
                        Told.writer(database),
                        new CheckIns(database),
                        new SummaryWriter(new Summaries(database), new RosterIndex(database)),
                        new AuditTrail(database),
                        new RetentionDue(database)),
                positions,
                new EventLog(producer),
                new ProjectionMeters(meters),
                new Lag(InstantSource.system()),
                rebuild);
    }
}
