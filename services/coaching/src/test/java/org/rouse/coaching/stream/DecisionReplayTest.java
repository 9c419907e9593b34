package org.rouse.coaching.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.contracts.v1.RedFlagTier.RED_FLAG_TIER_DAYS;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.TestSettings;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Decision.VerdictCase;
import org.rouse.contracts.v1.ReadUpTo;

/** Every decision of a week of several people comes out again, from the records it was made from. */
class DecisionReplayTest {

    private static final CoachingSettings SETTINGS =
            TestSettings.with("study.probability-thousandths", "700", "study.seed", "week");

    /** Each replays all there is up to a decision: a person's last is tried, and each that many before it; {@code .ci/long} tries more. */
    private static final int EVERY = Integer.getInteger("rouse.replay.every", 89);

    private static SimulatedWeek week;

    @BeforeAll
    static void simulate() {
        week = SimulatedWeek.of(SETTINGS, 20_261_116L);
    }

    @AfterAll
    static void close() {
        week.close();
    }

    /** The week must hold decisions of every kind, or the replay of it proves nothing. */
    @Test
    void shouldHaveDecidedInEveryWay() {
        List<Decision> all = week.decisions();

        assertThat(all).hasSizeGreaterThan(150);
        assertThat(all)
                .extracting(Decision::getVerdictCase)
                .contains(VerdictCase.SEND, VerdictCase.WITHHOLD, VerdictCase.WITHDRAW);
        assertThat(all.stream().map(one -> one.getWithhold().getReason()).collect(Collectors.toSet()))
                .contains("quiet-hours", "cool-down", "study", "daily-budget", "do-not-disturb", "no-channel");
        assertThat(all).anyMatch(one -> !one.getRepeatsDecisionId().isEmpty());
        assertThat(all).anyMatch(one -> one.getMadeFrom().getPutOffAtMs() != 0);
        assertThat(all).anyMatch(one -> one.getMadeFrom().getOnTopic().isEmpty());
        assertThat(all).anyMatch(Decision::hasAerobic);
        assertThat(all).anyMatch(Decision::hasRedFlag);
        assertThat(all)
                .as("of a sign that a correction added")
                .anyMatch(one ->
                        one.getPersonId().equals("ada") && one.getRedFlag().getTier() == RED_FLAG_TIER_DAYS);
        assertThat(all).anyMatch(one -> one.hasNowcast() && one.hasSend());
        assertThat(all).anyMatch(one -> one.hasPlannedBreak() && one.hasSend());
        assertThat(all).anyMatch(one -> one.hasSummary() && one.hasSend());
        assertThat(all).anyMatch(one -> one.hasSession() && one.hasSend());
        assertThat(all).anyMatch(one -> one.hasMessage() && one.hasSend());
        assertThat(all).anyMatch(one -> one.hasMessage() && one.hasWithhold());
        assertThat(all.stream()
                        .filter(one -> one.hasReminder() && one.hasSend())
                        .map(one -> one.getReminder().getOf())
                        .collect(Collectors.toSet()))
                .hasSize(3);
    }

    @Test
    void shouldMakeTheSameBytesOfEveryDecision() throws InvalidProtocolBufferException {
        for (String person : SimulatedWeek.PEOPLE) {
            Map<String, ByteString> again =
                    new DecisionReplay(SETTINGS, person, week.log(), week.decisionsOf(person), Optional.empty()).all();

            assertThat(differing(person, again))
                    .as("decisions of %s that differ", person)
                    .isEmpty();
        }
    }

    /** The replay gets no record beyond the offsets. */
    @Test
    void shouldNeedNoRecordBeyondTheOffsets() {
        for (String person : SimulatedWeek.PEOPLE) {
            List<Decision> all = week.decisionsOf(person);
            for (int i = all.size() - 1; i >= 0; i -= EVERY) {
                Decision one = all.get(i);
                List<LoggedRecord> upTo = upTo(one);

                assertThat(new DecisionReplay(SETTINGS, person, upTo, all, Optional.empty())
                                .replay(one.getDecisionId())
                                .decision())
                        .contains(one.toByteString());
            }
        }
    }

    /** The record counts: a replay copies nothing from the decision but the time it was made. */
    @Test
    void shouldDecideOtherwiseWhenSomethingElseWasMeasured() {
        Decision sent = week.decisionsOf("ada").stream()
                .filter(one -> one.hasSend() && one.hasStretch())
                .findFirst()
                .orElseThrow();
        List<LoggedRecord> without = upTo(sent).stream()
                .filter(entry -> entry.offset() % 9 != 0 || !entry.isOf("ada"))
                .toList();

        assertThat(new DecisionReplay(SETTINGS, "ada", without, week.decisionsOf("ada"), Optional.empty())
                        .replay(sent.getDecisionId())
                        .decision())
                .isNotEqualTo(Optional.of(sent.toByteString()));
    }

    @Test
    void shouldSayWhenAnotherAnswerWouldHaveCome() {
        Decision quiet = week.decisionsOf("ada").stream()
                .filter(one -> one.getWithhold().getReason().equals("quiet-hours"))
                .findFirst()
                .orElseThrow();
        Standing standing = new DecisionReplay(SETTINGS, "ada", week.log(), week.decisionsOf("ada"), Optional.empty())
                .replay(quiet.getDecisionId())
                .standing();

        assertThat(standing.passes().orElseThrow().atZone(standing.zone()).getHour())
                .isEqualTo(8);
        assertThat(standing.passes().orElseThrow()).isAfter(Instant.ofEpochMilli(quiet.getDecidedAtMs()));
    }

    private static List<LoggedRecord> upTo(Decision decision) {
        Map<String, Long> offsets = decision.getMadeFrom().getReadList().stream()
                .collect(Collectors.toMap(ReadUpTo::getTopic, ReadUpTo::getOffset));
        return week.log().stream()
                .filter(entry -> entry.offset() < offsets.getOrDefault(entry.topic(), 0L))
                .toList();
    }

    private static List<String> differing(String person, Map<String, ByteString> again)
            throws InvalidProtocolBufferException {
        List<String> differing = new ArrayList<>();
        for (Decision logged : week.decisionsOf(person)) {
            ByteString bytes = again.get(logged.getDecisionId());
            if (!logged.toByteString().equals(bytes)) {
                String made = bytes == null ? "nothing" : brief(Decision.parseFrom(bytes));
                differing.add(brief(logged) + " came out as " + made);
            }
        }
        return differing;
    }

    private static String brief(Decision decision) {
        return decision.toBuilder()
                .clearChecks()
                .clearConsidered()
                .build()
                .toString()
                .replaceAll("\\s+", " ");
    }
}
