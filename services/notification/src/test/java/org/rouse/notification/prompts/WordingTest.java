package org.rouse.notification.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.contracts.v1.AerobicFacts;
import org.rouse.contracts.v1.Considered;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.MessageFacts;
import org.rouse.contracts.v1.Mobility;
import org.rouse.contracts.v1.Nowcast;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.PromptVerdict;
import org.rouse.contracts.v1.RaisedBy;
import org.rouse.contracts.v1.RedFlagTier;
import org.rouse.contracts.v1.ReminderFacts;
import org.rouse.contracts.v1.ReminderOf;
import org.rouse.contracts.v1.SessionFacts;
import org.rouse.notification.catalogue.IcuPhrases;
import org.rouse.notification.delivery.Dispatch;
import org.rouse.notification.running.Samples;
import org.rouse.notification.tailoring.Message;
import org.rouse.notification.tailoring.Tailor;

/** Decisions in words: their typed facts, and the person they are about. */
class WordingTest {

    private static final Person ANNA = Samples.person("anna").setName("Anna").build();

    private final Wording wording = new Wording(new Tailor(IcuPhrases.load()), "en");

    @Test
    void shouldSayWhatTheDecisionHoldsAndNoMore() {
        Decision decision = Samples.sitting("anna", Desk.NOON, 20);

        Prompt prompt = wording.of(decision, ANNA);

        assertThat(prompt.getPromptId()).isEqualTo(decision.getDecisionId()).isEqualTo(prompt.getDecisionId());
        assertThat(prompt.getDecision()).isEqualTo(PromptVerdict.DECISION_SEND);
        assertThat(prompt.getExpiresAtMs()).isEqualTo(decision.getSend().getExpiresAtMs());
        assertThat(prompt.getBody()).contains("20 minutes");
        assertThat(prompt.getWhy().getSentence()).contains("20 minutes", "about every 20");
        assertThat(prompt.getWhy().getFactsMap()).containsEntry("sitting_minutes", "20");
        assertThat(prompt.getWhy().getChecksList()).isEmpty();
        assertThat(prompt.getWhy().getConsideredList()).isEmpty();
    }

    @Test
    void shouldNameTheReasonWhenItWaitsInTheApp() {
        Prompt prompt = wording.of(Samples.withheld("anna", Desk.NOON, 20, "daily-budget", true), ANNA);

        assertThat(prompt.getDecision()).isEqualTo(PromptVerdict.DECISION_WITHHOLD);
        assertThat(prompt.getWithheldReason()).isEqualTo("daily-budget");
        assertThat(prompt.getTitle()).isNotEmpty();
    }

    /**
     * A coach's words are data and stay unchanged; outside there is none of them, or no more than a banner shows where they are allowed.
     */
    @ParameterizedTest
    @CsvSource({"180, 180", "181, 180", "1000, 180"})
    void shouldSayWhatACoachWroteToTheLetterAndOutsideOnlyWhatIsAllowed(int length, int shown) {
        String text = "{tip} 'it' # \n".concat("😀x".repeat(400)).substring(0, length);
        Decision decision = Samples.sitting("anna", Desk.NOON, 20).toBuilder()
                .setKind(PromptKind.PROMPT_KIND_MESSAGE)
                .setRule("coach-message/1")
                .setMessage(MessageFacts.newBuilder().setText(text).setBy("carl"))
                .build();

        Prompt prompt = wording.of(decision, ANNA);
        Message neutral = wording.neutral(prompt);

        assertThat(prompt.getBody()).isEqualTo(text);
        assertThat(prompt.getTitle()).contains("your coach");
        assertThat(prompt.getWhy().getFactsMap().values()).noneMatch(text::contains);
        assertThat(outside(prompt, neutral, false).body()).isEqualTo(neutral.body());
        assertThat(outside(prompt, neutral, true).body().length()).isBetween(shown - 1, shown);
        assertThat(text).startsWith(outside(prompt, neutral, true).body().replace("…", ""));
    }

    private static Dispatch outside(Prompt prompt, Message neutral, boolean detailed) {
        return new Dispatch(
                prompt,
                Desk.NOON,
                detailed,
                neutral.title(),
                neutral.body(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "REMINDER_OF_CHECK_IN, reminder/check-in, safety list",
        "REMINDER_OF_SESSION, reminder/session, core exercises (2 sets)",
        "REMINDER_OF_BREAK, reminder/break, cannot see"
    })
    void shouldSayThatACoachReminds(ReminderOf of, String variant, String said) {
        Decision decision = Samples.sitting("anna", Desk.NOON, 20).toBuilder()
                .setKind(PromptKind.PROMPT_KIND_REMINDER)
                .setReminder(ReminderFacts.newBuilder()
                        .setOf(of)
                        .setBy("carl")
                        .setSession(
                                SessionFacts.newBuilder().addComponents("core").setSets(2)))
                .build();

        Prompt prompt = wording.of(decision, ANNA);

        assertThat(prompt.getVariant()).isEqualTo(variant);
        assertThat(prompt.getBody()).contains(said);
        assertThat(prompt.getWhy().getSentence()).contains("Your coach asked");
    }

    /** In Berlin it is an hour later than in UTC. */
    @ParameterizedTest
    @CsvSource({
        "09:59:59, 20, sitting-morning",
        "10:00:00, 20, sitting",
        "15:59:59, 20, sitting",
        "16:00:00, 20, sitting-late",
        "11:00:00, 29, sitting",
        "11:00:00, 30, sitting-half-hour",
        "11:00:00, 59, sitting-half-hour",
        "11:00:00, 60, sitting-hour"
    })
    void shouldKnowThePartOfTheDayWhereThePersonIs(String utc, int minutes, String situation) {
        Decision decision = Samples.sitting("anna", Instant.parse("2027-02-01T" + utc + "Z"), minutes);

        assertThat(wording.of(decision, ANNA).getVariant()).startsWith(situation + "/");
    }

    /** An estimate is worded as such, with its age, and makes no sound. */
    @ParameterizedTest
    @CsvSource({"walking, sitting-likely/1, 14 minutes ago", "seated, seated-break/1, ''"})
    void shouldNeverStateThePresentOfWhatIsOnlyLikely(String activity, String variant, String said) {
        Decision decision = Samples.sitting("anna", Desk.NOON, 20).toBuilder()
                .setSuggestedActivity(activity)
                .setSend(Samples.sitting("anna", Desk.NOON, 20).getSend().toBuilder()
                        .setQuiet(true))
                .setNowcast(Nowcast.newBuilder()
                        .setAgeMinutes(14)
                        .setChanceThousandths(612)
                        .setTable("t-1"))
                .build();

        Prompt prompt = wording.of(decision, ANNA);

        assertThat(prompt.getVariant()).isEqualTo(variant);
        assertThat(prompt.getBody()).contains(said);
        assertThat(prompt.getQuiet()).isTrue();
        assertThat(prompt.getWhy().getFactsMap())
                .containsEntry("evidence_age_minutes", "14")
                .containsEntry("still_sitting_thousandths", "612");
        assertThat(wording.of(Samples.sitting("anna", Desk.NOON, 20), ANNA).getQuiet())
                .isFalse();
    }

    @Test
    void shouldTakeTurns() {
        Decision decision = Samples.sitting("anna", Desk.NOON, 20);

        assertThat(wording.of(decision.toBuilder().setTurn(0).build(), ANNA).getVariant())
                .isEqualTo("sitting/1");
        assertThat(wording.of(decision.toBuilder().setTurn(4).build(), ANNA).getVariant())
                .isEqualTo("sitting/2");
    }

    /** A person who does not stand is never told to, not even by a decision without a choice. */
    @ParameterizedTest
    @CsvSource({"MOBILITY_UNSPECIFIED, sitting/1", "MOBILITY_STANDS, sitting/1", "MOBILITY_SEATED, seated-break/1"})
    void shouldTellAPlainBreakByHowThePersonMoves(Mobility mobility, String variant) {
        Person person = ANNA.toBuilder().setMobility(mobility).build();

        assertThat(wording.of(Samples.sitting("anna", Desk.NOON, 20), person).getVariant())
                .isEqualTo(variant);
    }

    @Test
    void shouldTellAPlainBreakByWhatWasChosenForIt() {
        Decision decision = Samples.sitting("anna", Desk.NOON, 20).toBuilder()
                .addConsidered(Considered.newBuilder().setActivity("seated").setVerdict("chosen"))
                .addConsidered(Considered.newBuilder().setActivity("walking").setVerdict("aggravating"))
                .build();

        assertThat(wording.of(decision, ANNA).getVariant()).isEqualTo("seated-break/1");
    }

    @Test
    void shouldSaySomethingHarmlessOfAnActivityItHasNoTextFor() {
        Decision decision = Samples.sitting("anna", Desk.NOON, 20).toBuilder()
                .setSuggestedActivity("juggling")
                .build();

        Prompt prompt = wording.of(decision, ANNA);

        assertThat(prompt.getSuggestedActivity()).isEqualTo("juggling");
        assertThat(prompt.getBody()).contains("20 minutes").doesNotContain("juggling");
    }

    @Test
    void shouldOfferAgainWhatWasPutOff() {
        Decision decision = Samples.sitting("anna", Desk.NOON, 20).toBuilder()
                .setRepeatsDecisionId("first")
                .build();

        Prompt prompt = wording.of(decision, ANNA);

        assertThat(prompt.getVariant()).startsWith("after-snooze/");
        assertThat(prompt.getRepeatsPromptId()).isEqualTo("first");
    }

    @Test
    void shouldTellAerobicMinutesByTheirFacts() {
        Decision decision = Samples.sitting("anna", Desk.NOON, 20).toBuilder()
                .setKind(PromptKind.PROMPT_KIND_AEROBIC)
                .setAerobic(AerobicFacts.newBuilder()
                        .setEarnedMinutes(60)
                        .setTargetMinutes(150)
                        .setMissingMinutes(90)
                        .setPerDayMinutes(30))
                .setSuggestedActivity("cycling")
                .build();

        Prompt prompt = wording.of(decision, ANNA);

        assertThat(prompt.getVariant()).isEqualTo("aerobic-behind/1");
        assertThat(prompt.getBody()).contains("60", "150", "30 minutes", "cycling");
    }

    @Test
    void shouldAskWhenSeveralWentByUnanswered() {
        Decision decision = Samples.sitting("anna", Desk.NOON, 20).toBuilder()
                .setKind(PromptKind.PROMPT_KIND_QUESTION)
                .setIgnoredInARow(3)
                .build();

        assertThat(wording.of(decision, ANNA).getVariant()).startsWith("ask/");
    }

    @ParameterizedTest
    @CsvSource({
        "RED_FLAG_TIER_EMERGENCY, seek-care-emergency/1",
        "RED_FLAG_TIER_TODAY, seek-care-soon/today",
        "RED_FLAG_TIER_UNSPECIFIED, seek-care-soon/today",
        "RED_FLAG_TIER_DAYS, seek-care-soon/days",
        "RED_FLAG_TIER_TELL_PROVIDER, tell-provider/1"
    })
    void shouldSayHowSoonASignHasToBeSeen(RedFlagTier tier, String variant) {
        assertThat(advice(tier, RaisedBy.RAISED_BY_COACH, ANNA).getVariant()).isEqualTo(variant);
    }

    @Test
    void shouldTellNobodyThatTheySaidWhatTheyDidNot() {
        assertThat(advice(RedFlagTier.RED_FLAG_TIER_TODAY, RaisedBy.RAISED_BY_UNSPECIFIED, ANNA)
                        .getWhy()
                        .getSentence())
                .contains("Your coach noted");
        assertThat(advice(RedFlagTier.RED_FLAG_TIER_TODAY, RaisedBy.RAISED_BY_PERSON, ANNA)
                        .getWhy()
                        .getSentence())
                .doesNotContain("Your coach noted");
    }

    @Test
    void shouldNameTheNumberOfTheCountryThatIsNamedElseOfTheZone() {
        Person abroad = ANNA.toBuilder().setCountry("US").build();

        assertThat(emergency(ANNA)).contains("112");
        assertThat(emergency(abroad)).contains("911");
    }

    @Test
    void shouldSpeakThePersonsLanguageElseTheDeployments() {
        Decision decision = Samples.sitting("anna", Desk.NOON, 20);

        assertThat(wording.of(decision, ANNA.toBuilder().setLanguage("de-AT").build())
                        .getLanguage())
                .isEqualTo("de");
        assertThat(wording.of(decision, ANNA).getLanguage()).isEqualTo("en");
        assertThat(wording.of(decision, Person.getDefaultInstance()).getLanguage())
                .isEqualTo("en");
    }

    private String emergency(Person person) {
        return advice(RedFlagTier.RED_FLAG_TIER_EMERGENCY, RaisedBy.RAISED_BY_COACH, person)
                .getBody();
    }

    private Prompt advice(RedFlagTier tier, RaisedBy by, Person person) {
        return wording.of(Samples.seekCare("anna", Desk.NOON, tier, by), person);
    }
}
