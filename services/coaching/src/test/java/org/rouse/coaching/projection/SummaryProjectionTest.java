package org.rouse.coaching.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.coaching.projection.Told.record;
import static org.rouse.contracts.v1.ReceiptState.RECEIPT_STATE_ACCEPTED;
import static org.rouse.contracts.v1.ReceiptState.RECEIPT_STATE_DISMISSED;

import com.google.protobuf.MessageLite;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rouse.coaching.summary.DayFigures;
import org.rouse.coaching.summary.PromptMarks;
import org.rouse.coaching.views.AuditActions;
import org.rouse.coaching.views.RosterIndex;
import org.rouse.coaching.views.Summaries;
import org.rouse.coaching.views.Summary;
import org.rouse.contracts.PersonId;
import org.rouse.contracts.RecordKey;
import org.rouse.contracts.Topic;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.AccountState;
import org.rouse.contracts.v1.AerobicMinutes;
import org.rouse.contracts.v1.Audit;
import org.rouse.contracts.v1.Case;
import org.rouse.contracts.v1.CaseRecord;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.ChannelOff;
import org.rouse.contracts.v1.Channels;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.Examination;
import org.rouse.contracts.v1.Finding;
import org.rouse.contracts.v1.LinkedAccount;
import org.rouse.contracts.v1.Links;
import org.rouse.contracts.v1.Microbreak;
import org.rouse.contracts.v1.MinuteState;
import org.rouse.contracts.v1.PairedDevice;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.StateRun;
import org.rouse.contracts.v1.StretchChange;
import org.rouse.contracts.v1.StretchFinding;
import reactor.core.publisher.Flux;

class SummaryProjectionTest {

    private static final long DAY = 20_779; // 2026-11-22
    private static final long FIRST = DAY * 1440;

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final MongoDatabase database = client.getDatabase("views");
    private final Summaries summaries = new Summaries(database);
    private final RosterIndex index = new RosterIndex(database);
    private final SummaryWriter writer = new SummaryWriter(summaries, index);

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void shouldShowADayInFigures() {
        project(day());

        DayFigures day = Objects.requireNonNull(summary().days().byDate().get(DAY));
        assertThat(day.sitting()).isEqualTo(70);
        assertThat(day.transport()).isEqualTo(10);
        assertThat(day.notWorn()).isEqualTo(20);
        assertThat(day.knownAwake()).isEqualTo(75);
        assertThat(day.breaks()).isOne();
        assertThat(day.breakMinutes()).isEqualTo(5);
        assertThat(day.aerobic().earned()).isEqualTo(4 + 2 * 3 + 2);
        assertThat(day.knownUntil()).isEqualTo(FIRST + 95);
        assertThat(summary().person()).isEmpty();
    }

    @Test
    void shouldKnowTheCasesOfWhichNobodyCouldBeTold() {
        project(untold("3", 0)); // a case that somebody could be alerted to
        assertThat(summary().untold()).isEmpty();
        project(untold("1", 5), untold("2", 7));
        assertThat(summary().untold()).isEqualTo(Map.of("1", 5L, "2", 7L));
        project(untold("1", 0));
        assertThat(summary().untold()).isEqualTo(Map.of("2", 7L));
        project(Told.erased(Topics.CASE, "ada"));
        assertThat(summary().untold()).isEmpty();
    }

    private static ConsumerRecord<byte[], byte[]> untold(String id, long sinceMs) {
        Case.Builder one = Case.newBuilder().setPersonId("ada").setCaseId(id);
        if (sinceMs > 0) {
            one.setNobodyToldSinceMs(sinceMs);
        }
        return record(
                Topics.CASE, "ada", id, CaseRecord.newBuilder().setCase(one).build());
    }

    @Test
    void shouldBeTheSameWhateverOrderTheTopicsAreReadIn() {
        List<ConsumerRecord<byte[], byte[]>> told = List.of(
                person("clinic", "carl"),
                day(),
                stretch(FIRST, 25, StretchChange.STRETCH_CHANGE_OPENED),
                Told.sent("ada", "one", "2026-11-22"),
                Told.became("ada", "one", RECEIPT_STATE_ACCEPTED, ""),
                Told.became("ada", "one", RECEIPT_STATE_DISMISSED, "not-now"),
                Told.followed("ada", "one", 1),
                review("r1", "carl"));
        told.forEach(this::project);
        Summary straight = summary();
        assertThat(straight.prompts().byDate()).containsEntry(DAY, new PromptMarks.Day(1, 1, 0, 0));
        assertThat(straight.stretches().minutes()).containsEntry(FIRST, 25);

        for (int seed = 0; seed < 5; seed++) {
            drop();
            List<ConsumerRecord<byte[], byte[]>> shuffled = new ArrayList<>(told);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.forEach(this::project);
            shuffled.forEach(this::project); // a second time
            assertThat(summary()).isEqualTo(straight);
        }
        drop();
        project(told.toArray(ConsumerRecord[]::new));
        assertThat(summary()).isEqualTo(straight);
    }

    @Test
    void shouldKeepOfTheProfileWhatAGlanceNeeds() {
        project(person("clinic", "carl"));

        Person known = summary().person().orElseThrow();
        assertThat(known.getName()).isEqualTo("Ada");
        assertThat(known.getExamination().getDate()).isEqualTo("2026-11-01");
        assertThat(known.getExamination().getLimits()).isEmpty();
        assertThat(known.getAggravatingActivitiesList()).isEmpty();
    }

    @Test
    void shouldListPeopleByOrganisationAndCoach() {
        project(person("clinic", "carl", "cora"));
        assertThat(ofOrganisation("clinic")).containsExactly("ada");
        assertThat(ofCoach("carl")).containsExactly("ada");

        project(person("home", "cora", "dora"));

        assertThat(ofOrganisation("clinic")).isEmpty();
        assertThat(ofOrganisation("home")).containsExactly("ada");
        assertThat(ofCoach("carl")).isEmpty();
        assertThat(ofCoach("cora")).containsExactly("ada");
        assertThat(ofCoach("dora")).containsExactly("ada");
    }

    @Test
    void shouldLeaveNothingOfWhoIsErasedInWhateverOrder() {
        project(person("clinic", "carl"), day(), review("r1", "carl"), Told.sent("ada", "one", "2026-11-22"));
        project(links(), channels());

        project(Told.erased(Topics.PERSON, "ada"));
        assertThat(summary().person()).isEmpty();
        assertThat(summary().reviews()).isEmpty();
        assertThat(ofOrganisation("clinic")).isEmpty();
        assertThat(ofCoach("carl")).isEmpty();
        List.of(Topics.DAY, Topics.DECISION, Topics.LINK, Topics.CHANNEL, Topics.FINDING)
                .forEach(topic -> project(Told.erased(topic, "ada")));

        assertThat(Flux.from(database.getCollection("summaries").find())
                        .collectList()
                        .block())
                .isEmpty();
    }

    @Test
    void shouldForgetAStretchThatIsRetracted() {
        project(stretch(FIRST, 25, StretchChange.STRETCH_CHANGE_OPENED));
        project(stretch(FIRST, 25, StretchChange.STRETCH_CHANGE_RETRACTED));

        assertThat(summary()).isEqualTo(Summary.none("ada"));
    }

    @Test
    void shouldForgetTheDayAndTheStretchThatTheLogForgets() {
        project(
                day(),
                stretch(FIRST, 25, StretchChange.STRETCH_CHANGE_OPENED),
                stretch(FIRST + 60, 30, StretchChange.STRETCH_CHANGE_OPENED));

        project(forgotten(Topics.DAY, "2026-11-22"), forgotten(Topics.FINDING, "ada|stretch|" + FIRST));

        assertThat(summary().days().byDate()).isEmpty();
        assertThat(summary().stretches().minutes()).containsOnlyKeys(FIRST + 60);
    }

    private static ConsumerRecord<byte[], byte[]> forgotten(Topic topic, String entity) {
        return record(topic, RecordKey.of(PersonId.of("ada").orElseThrow(), entity), null);
    }

    @Test
    void shouldKnowWhatIsConnected() {
        project(links(), channels());

        assertThat(summary().links()).contains(new Summary.Linked(1, 0, List.of("garmin-health"), 77));
        assertThat(summary().channels()).contains(1);
    }

    @Test
    void shouldTakeBackAReviewForItsAuthorAlone() {
        project(review("r1", "carl"), review("r2", "cora"));

        project(undone("r2", "carl"));
        assertThat(summary().lastReview().orElseThrow().auditId()).isEqualTo("r2");

        project(undone("r2", "cora"));
        assertThat(summary().lastReview().orElseThrow().by()).isEqualTo("carl");
    }

    @SafeVarargs
    private void project(ConsumerRecord<byte[], byte[]>... entries) {
        Batch batch = new Batch();
        List.of(entries).forEach(batch::add);
        assertThat(batch.unusable).isEmpty();
        writer.write(batch).block();
    }

    private Summary summary() {
        return summaries.find("ada").blockOptional().orElseThrow();
    }

    private Optional<List<String>> of(Flux<String> ids) {
        return ids.collectList().blockOptional();
    }

    private List<String> ofOrganisation(String name) {
        return of(index.ofOrganisation(name)).orElseThrow();
    }

    private List<String> ofCoach(String name) {
        return of(index.ofCoach(name)).orElseThrow();
    }

    private void drop() {
        reactor.core.publisher.Mono.from(database.drop()).block();
    }

    private static ConsumerRecord<byte[], byte[]> one(Topic topic, MessageLite message) {
        return record(topic, RecordKey.of(PersonId.of("ada").orElseThrow()), message.toByteArray());
    }

    private static ConsumerRecord<byte[], byte[]> person(String organisation, String... coaches) {
        return one(
                Topics.PERSON,
                Person.newBuilder()
                        .setPersonId("ada")
                        .setName("Ada")
                        .setOrganisationId(organisation)
                        .addAllCoachIds(List.of(coaches))
                        .addAggravatingActivities("running")
                        .setExamination(
                                Examination.newBuilder().setDate("2026-11-01").setLimits("no lifting"))
                        .build());
    }

    private static ConsumerRecord<byte[], byte[]> day() {
        return record(
                Topics.DAY,
                "ada",
                "2026-11-22",
                DayView.newBuilder()
                        .setPersonId("ada")
                        .setLocalDate("2026-11-22")
                        .setZone("UTC")
                        .setFirstMinute(FIRST)
                        .setEndMinute(FIRST + 1440)
                        .addRuns(run(MinuteState.MINUTE_STATE_SEDENTARY, 60))
                        .addRuns(run(MinuteState.MINUTE_STATE_MODERATE, 5))
                        .addRuns(run(MinuteState.MINUTE_STATE_TRANSPORT, 10))
                        .addRuns(run(MinuteState.MINUTE_STATE_NOT_WORN, 20))
                        .addRuns(run(MinuteState.MINUTE_STATE_UNKNOWN, 1345))
                        .setKnownAwakeMinutes(75)
                        .setAerobic(AerobicMinutes.newBuilder()
                                .setModerateLowImpact(4)
                                .setVigorousLowImpact(3)
                                .setModerateUntyped(2)
                                .setVigorousHighImpact(9))
                        .addMicrobreaks(Microbreak.newBuilder()
                                .setFirstMinute(FIRST + 60)
                                .setMinutes(5))
                        .build());
    }

    private static StateRun run(MinuteState state, int minutes) {
        return StateRun.newBuilder().setState(state).setMinutes(minutes).build();
    }

    private static ConsumerRecord<byte[], byte[]> stretch(long first, int minutes, StretchChange change) {
        return record(
                Topics.FINDING,
                "ada",
                "ada|stretch|" + first,
                Finding.newBuilder()
                        .setPersonId("ada")
                        .setStretch(StretchFinding.newBuilder()
                                .setChange(change)
                                .setFirstMinute(first)
                                .setLastMinute(first + minutes - 1))
                        .build());
    }

    private static ConsumerRecord<byte[], byte[]> links() {
        return one(
                Topics.LINK,
                Links.newBuilder()
                        .setPersonId("ada")
                        .addDevices(PairedDevice.newBuilder()
                                .setId("d1")
                                .setLastSync(org.rouse.contracts.v1.DeviceSync.newBuilder()
                                        .setAtMs(77)))
                        .addDevices(PairedDevice.newBuilder().setId("d2").setRevokedAtMs(5))
                        .addAccounts(LinkedAccount.newBuilder()
                                .setProvider("garmin-health")
                                .setState(AccountState.ACCOUNT_STATE_TO_BE_RELINKED))
                        .build());
    }

    private static ConsumerRecord<byte[], byte[]> channels() {
        return one(
                Topics.CHANNEL,
                Channels.newBuilder()
                        .setPersonId("ada")
                        .addChannels(Channel.newBuilder().setId("c1"))
                        .addChannels(Channel.newBuilder().setId("c2").setOff(ChannelOff.getDefaultInstance()))
                        .build());
    }

    private static ConsumerRecord<byte[], byte[]> review(String id, String by) {
        return one(Topics.AUDIT, audit(id, by, AuditActions.REVIEWED).build());
    }

    private static ConsumerRecord<byte[], byte[]> undone(String undoes, String by) {
        return one(
                Topics.AUDIT,
                audit("u-" + undoes, by, AuditActions.REVIEW_UNDONE)
                        .setUndoesAuditId(undoes)
                        .build());
    }

    private static Audit.Builder audit(String id, String by, String action) {
        return Audit.newBuilder()
                .setAuditId(id)
                .setPersonId("ada")
                .setActor(by)
                .setScope("coach")
                .setAction(action)
                .setAtMs(Told.NOON);
    }
}
