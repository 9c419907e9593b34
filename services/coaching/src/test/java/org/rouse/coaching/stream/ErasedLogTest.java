package org.rouse.coaching.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rouse.coaching.Minutes;
import org.rouse.coaching.TestSettings;
import org.rouse.contracts.Topic;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.EditProfile;
import org.rouse.contracts.v1.ErasePerson;
import org.rouse.contracts.v1.ForgetDecisions;
import org.rouse.contracts.v1.LoggedSession;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.ReportHarm;
import org.rouse.contracts.v1.ReviewTechnique;
import org.rouse.contracts.v1.StateReport;

/**
 * Erasing: what compaction leaves of each topic, which is the last record of each key, holds nothing of the person any more, and neither
 * does the state.
 */
class ErasedLogTest {

    private static final Instant NINE = Instant.parse("2026-10-01T09:00:00Z");
    private static final String NAME = "Zebulon Quagga";

    /** Topics that the topology writes and that are erased key by key; the result of the erasure itself stays for a day. */
    private static final List<Topic> BY_KEY = List.of(
            Topics.PERSON,
            Topics.PLAN,
            Topics.CHECK_IN,
            Topics.CASE,
            Topics.FINDING,
            Topics.DAY,
            Topics.DECISION,
            Topics.OUTCOME);

    private final Rig rig = new Rig(TestSettings.with(), NINE);
    private final Map<Topic, Map<String, byte @Nullable []>> left = new LinkedHashMap<>();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void shouldLeaveNothingOfThePersonHoweverLongAgoItWasWritten() {
        live();
        compact();
        assertThat(BY_KEY).allSatisfy(topic -> assertThat(alive(topic)).isNotEmpty());
        assertThat(alive(Topics.COMMAND_RESULT)).isNotEmpty();
        List<String> decisions = entities(Topics.DECISION);
        rig.moveTo(NINE.plusSeconds(60 * 86_400L));
        compact();

        rig.command(rig.by("ada")
                .setErasePerson(ErasePerson.newBuilder().addAllDecisionIds(decisions))
                .build());

        compact();
        assertThat(BY_KEY).allSatisfy(topic -> assertThat(alive(topic)).isEmpty());
        assertThat(alive(Topics.COMMAND_RESULT)).hasSize(1);
        assertThat(inState(NAME)).isEmpty();
    }

    /** The views tell the topology which are old. */
    @Test
    void shouldForgetTheDecisionsThatACommandNamesAndNoOthers() {
        live();
        compact();
        List<String> decisions = entities(Topics.DECISION);
        List<String> outcomes = entities(Topics.OUTCOME);
        assertThat(decisions).hasSizeGreaterThan(1);
        String old = outcomes.getFirst();

        rig.command(now().setForgetDecisions(ForgetDecisions.newBuilder().addDecisionIds(old))
                .build());

        compact();
        assertThat(entities(Topics.DECISION))
                .doesNotContain(old)
                .hasSize(decisions.size() - 1)
                .isSubsetOf(decisions);
        assertThat(entities(Topics.OUTCOME)).hasSize(outcomes.size() - 1).isSubsetOf(outcomes);
    }

    /** The views know the ids of old decisions, the topology does not: without those ids the log would keep the decisions for 400 days. */
    @Test
    void shouldNotKnowDecisionsOfLongAgoByItself() {
        live();
        rig.moveTo(NINE.plusSeconds(60 * 86_400L));
        sit(NINE.plusSeconds(60 * 86_400L), 25);
        compact();

        rig.erase("ada");

        compact();
        assertThat(alive(Topics.DECISION)).isNotEmpty();
    }

    private void live() {
        rig.command(now().setEditProfile(EditProfile.newBuilder()
                        .addNames("name")
                        .setValues(Person.newBuilder().setName(NAME))
                        .setZone("UTC"))
                .build());
        rig.channels("ada", true);
        rig.command(now().setScope("coach")
                .setReviewTechnique(ReviewTechnique.newBuilder().setBy(NAME).setDate("2026-10-01"))
                .build());
        rig.command(said(CheckIn.newBuilder().setReport(StateReport.newBuilder().setPainScore(7))));
        rig.command(said(CheckIn.newBuilder()
                .setSession(LoggedSession.newBuilder()
                        .setActivity("yoga")
                        .setStartMs(NINE.minusSeconds(7_200).toEpochMilli())
                        .setMinutes(60))));
        rig.command(now().setReportHarm(
                        ReportHarm.newBuilder().setText(NAME + " fell").setSerious(true))
                .build());
        sit(NINE, 80);
    }

    private Command said(CheckIn.Builder what) {
        return now().setCheckIn(what.setAtMs(NINE.toEpochMilli())).build();
    }

    private Command.Builder now() {
        return rig.by("ada").setIssuedAtMs(NINE.toEpochMilli());
    }

    private void sit(Instant from, int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            Instant at = from.plusSeconds(60L * minute);
            rig.moveTo(at.plusSeconds(60));
            rig.evidence(Minutes.live("ada", at, "s"));
        }
    }

    /** Takes the last record of each key. */
    private void compact() {
        Stream.concat(BY_KEY.stream(), Stream.of(Topics.COMMAND_RESULT))
                .forEach(topic -> rig.read(topic)
                        .forEach(entry -> left.computeIfAbsent(topic, _ -> new LinkedHashMap<>())
                                .put(new String(entry.key(), UTF_8), entry.value())));
    }

    private List<String> alive(Topic topic) {
        List<String> keys = new ArrayList<>();
        left.getOrDefault(topic, Map.of()).forEach((key, value) -> {
            if (value != null) {
                keys.add(key);
            }
        });
        return keys;
    }

    private List<String> entities(Topic topic) {
        return alive(topic).stream()
                .map(key -> key.substring(key.indexOf('\u001F') + 1))
                .toList();
    }

    /** Entries of any store that name the person or contain that text. */
    private List<String> inState(String text) {
        List<String> found = new ArrayList<>();
        Charset bytes = StandardCharsets.ISO_8859_1; // one character for each byte
        for (String store : rig.stores()) {
            try (KeyValueIterator<Bytes, byte[]> all = rig.store(store).all()) {
                all.forEachRemaining(entry -> {
                    if (new String(entry.value, bytes).contains(text)) {
                        found.add(store);
                    }
                });
            }
        }
        return found;
    }
}
