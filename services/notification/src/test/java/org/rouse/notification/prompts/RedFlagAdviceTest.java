package org.rouse.notification.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.PromptVerdict;
import org.rouse.contracts.v1.RaisedBy;
import org.rouse.contracts.v1.RedFlag;
import org.rouse.contracts.v1.RedFlagTier;
import org.rouse.contracts.v1.ZoneInForce;
import org.rouse.notification.delivery.Choice;
import org.rouse.notification.delivery.Dispatch;
import org.rouse.notification.running.Samples;

/** What a person is told when a warning sign of theirs is raised. */
class RedFlagAdviceTest {

    private Desk desk;

    @BeforeEach
    void start() {
        desk = new Desk();
        desk.know(Samples.person("anna").build());
    }

    @AfterEach
    void stop() {
        desk.shutDown();
    }

    @Test
    void shouldAdviseOnceAtNightWhenRedFlagIsRaised() {
        Instant night = Instant.parse("2027-02-01T02:00:00Z");
        desk.time.set(night);
        var flagged = Samples.person("anna")
                .setRedFlag(true)
                .setRevision(7)
                .setChangedAtMs(night.toEpochMilli())
                .build();

        desk.decider.raised(flagged).block();
        desk.decider.raised(flagged).block();

        assertThat(prompts()).hasSize(1);
        assertThat(prompts().getFirst().getKind()).isEqualTo(PromptKind.PROMPT_KIND_SEEK_CARE);
        assertThat(prompts().getFirst().getDecision()).isEqualTo(PromptVerdict.DECISION_SEND);
        assertThat(prompts().getFirst().getWhy().getSentence())
                .startsWith("Your coach noted")
                .contains("not a diagnosis");
        await().until(() -> desk.sent.size() == 1);
    }

    @Test
    void shouldAdviseForEachRaisingOnceHoweverOftenItIsRead() {
        Person first = raised("r-1", Desk.NOON).setRevision(7).build();
        Person second = raised("r-2", Desk.NOON.plusSeconds(1)).setRevision(8).build();

        for (Person record : List.of(first, second, first, second)) {
            desk.decider.raised(record).block();
        }

        assertThat(prompts())
                .extracting(Prompt::getFindingId)
                .containsExactly("anna|red-flag|r-1", "anna|red-flag|r-2");
        assertThat(prompts()).extracting(Prompt::getDecision).containsOnly(PromptVerdict.DECISION_SEND);
        assertThat(prompts().getLast().getWhy().getFactsMap()).containsEntry("tier", "emergency");
        await().until(() -> desk.sent.size() == 2);
    }

    /** What a person who changed no setting sees outside, and what the link leads to. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RED_FLAG_TIER_EMERGENCY|seek-care-emergency/1|Get emergency help now",
                "RED_FLAG_TIER_TODAY|seek-care-soon/today|Please call a doctor today",
                "RED_FLAG_TIER_UNSPECIFIED|seek-care-soon/today|Please call a doctor today",
                "RED_FLAG_TIER_DAYS|seek-care-soon/days|Please see a doctor this week",
                "RED_FLAG_TIER_TELL_PROVIDER|tell-provider/1|Please mention this to your doctor"
            })
    void shouldSayTheAdviceOfTheTierAndOutsideThatItMustNotWait(RedFlagTier tier, String variant, String title) {
        Person.Builder person = raised("r-1", Desk.NOON).setName("Ada");
        person.getFlagBuilder().setTier(tier);

        desk.decider.raised(person.build()).block();

        Prompt prompt = prompts().getFirst();
        assertThat(prompt.getVariant()).isEqualTo(variant);
        assertThat(prompt.getTitle()).isEqualTo(title);
        await().until(() -> desk.sent.size() == 1);
        Dispatch told = desk.sent.getFirst();
        assertThat(told.title()).isEqualTo("Important: please open this now");
        assertThat(told.body()).isEqualTo("Rouse has a message for you that should not wait.");
        assertThat(told.buttons()).isEmpty();
        assertThat(told.choices()).extracting(Choice::name).containsExactly("done");
        assertThat(told.page().orElseThrow().getPath()).startsWith("/v1/actions/");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Europe/Berlin, 112",
        "'', Europe/Paris, 15 or 112",
        "'', Europe/London, 999 or 112",
        "'', America/Chicago, 911",
        "'', Asia/Shanghai, 120",
        "'', Australia/Sydney, 000",
        "'', Asia/Tokyo, your local emergency number",
        "'', UTC, your local emergency number",
        "US, Europe/Berlin, 911",
        "de, America/New_York, 112",
        "ZZ, Europe/Berlin, your local emergency number"
    })
    void shouldNameTheNumberOfTheCountryNotOfTheLanguage(String country, String zone, String number) {
        Person.Builder person = raised("r-1", Desk.NOON).setCountry(country).clearZones();
        person.addZones(ZoneInForce.newBuilder().setZone(zone));

        desk.decider.raised(person.build()).block();

        assertThat(prompts().getFirst().getBody()).startsWith("Call " + number + " or go");
    }

    @ParameterizedTest
    @CsvSource({
        "RAISED_BY_PERSON, You ticked",
        "RAISED_BY_COACH, Your coach noted",
        "RAISED_BY_UNSPECIFIED, Your coach noted"
    })
    void shouldTellNobodyThatTheySaidWhatTheirCoachNoted(RaisedBy by, String start) {
        Person.Builder person = raised("r-1", Desk.NOON);
        person.getFlagBuilder().setRaisedBy(by);

        desk.decider.raised(person.build()).block();

        assertThat(prompts().getFirst().getWhy().getSentence()).startsWith(start);
        assertThat(prompts().getFirst().getBody().contains("you ticked")
                        || prompts().getFirst().getBody().contains("What you ticked"))
                .isEqualTo(by == RaisedBy.RAISED_BY_PERSON);
    }

    @ParameterizedTest
    @CsvSource({"86399999, DECISION_SEND", "86400000, DECISION_WITHHOLD"})
    void shouldCountTheAdviceAgeFromTheRaisingNotFromLaterChanges(long age, PromptVerdict decision) {
        Person changedSince = raised("r-1", Desk.NOON.minusMillis(age))
                .setChangedAtMs(Desk.NOON.toEpochMilli())
                .build();

        desk.decider.raised(changedSince).block();

        assertThat(prompts()).extracting(Prompt::getDecision).containsExactly(decision);
    }

    private static Person.Builder raised(String raisingId, Instant at) {
        return Samples.person("anna")
                .setRedFlag(true)
                .setFlag(RedFlag.newBuilder()
                        .setTier(RedFlagTier.RED_FLAG_TIER_EMERGENCY)
                        .setRaisingId(raisingId)
                        .setRaisedAtMs(at.toEpochMilli()));
    }

    private List<Prompt> prompts() {
        return desk.written(Topics.PROMPT, Prompt.parser());
    }
}
