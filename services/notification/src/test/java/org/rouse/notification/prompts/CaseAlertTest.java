package org.rouse.notification.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.AlertStep;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.notification.catalogue.IcuPhrases;
import org.rouse.notification.running.Samples;
import org.rouse.notification.tailoring.Tailor;

/** Alerts of coaches: delivered like all prompts, and naming nobody. */
class CaseAlertTest {

    private Desk desk;

    @BeforeEach
    void start() {
        desk = new Desk();
    }

    @AfterEach
    void stop() {
        desk.shutDown();
    }

    /** A coach need not be a person in anybody's care. */
    @Test
    void shouldTellACoachAtOnceInWordsThatAreNeutralOutside() {
        desk.hook("carl");
        desk.read(Samples.caseAlert("carl", Desk.NOON, AlertStep.ALERT_STEP_FIRST, "de"));
        await().until(desk.dispatcher::isIdle);

        assertThat(desk.sent).singleElement().satisfies(sent -> {
            assertThat(sent.sentAt()).isEqualTo(Desk.NOON);
            assertThat(sent.isUrgent()).isTrue();
            assertThat(sent.title()).isEqualTo("Wichtig: bitte jetzt öffnen");
            assertThat(sent.prompt().getTitle()).isEqualTo("Ein Fall braucht dich jetzt");
            assertThat(sent.page()).isPresent();
            assertThat(sent.choices()).isEmpty();
            assertThat(sent.tracking()).isEmpty();
            assertThat(sent.carriesInside()).isFalse();
            assertThat(sent.isReadInside()).isTrue();
        });
        assertThat(receipt().getState()).isEqualTo(ReceiptState.RECEIPT_STATE_ACCEPTED);
    }

    @Test
    void shouldSayAtOnceThatACoachHasNoChannel() {
        desk.read(Samples.caseAlert("carl", Desk.NOON, AlertStep.ALERT_STEP_FIRST, ""));
        await().until(desk.dispatcher::isIdle);

        assertThat(receipt().getState()).isEqualTo(ReceiptState.RECEIPT_STATE_FAILED);
        assertThat(receipt().getDetail()).isEqualTo("no-channel");
    }

    @ParameterizedTest
    @CsvSource({
        "ALERT_STEP_FIRST, first",
        "ALERT_STEP_AGAIN, again",
        "ALERT_STEP_ADMINS, admins",
        "ALERT_STEP_UNREACHED, unreached",
        "ALERT_STEP_UNSPECIFIED, first"
    })
    void shouldSayWhyItComesNow(AlertStep step, String variant) {
        Wording wording = new Wording(new Tailor(IcuPhrases.load()), "en");
        Decision alert = Samples.caseAlert("carl", Desk.NOON, step, "");
        assertThat(wording.of(alert, Person.getDefaultInstance()).getVariant()).isEqualTo("case-alert/" + variant);
        assertThat(wording.of(alert, Person.newBuilder().setName("Carl").build())
                        .getWhy()
                        .getFactsMap())
                .isEmpty();
    }

    /** Their own language, then their organisation's, then the deployment's. */
    @ParameterizedTest
    @CsvSource({"es, fr, es", "'', fr, fr", "'', '', en"})
    void shouldSpeakTheClosestLanguageThatIsKnownOfThem(String own, String organisation, String spoken) {
        Wording wording = new Wording(new Tailor(IcuPhrases.load()), "en");
        assertThat(wording.of(
                                Samples.caseAlert("carl", Desk.NOON, AlertStep.ALERT_STEP_AGAIN, organisation),
                                Person.newBuilder().setLanguage(own).build())
                        .getLanguage())
                .isEqualTo(spoken);
    }

    @Test
    void shouldSetAsideWhatHasNoFactsOfItsKind() {
        desk.read(Samples.caseAlert("carl", Desk.NOON, AlertStep.ALERT_STEP_FIRST, "").toBuilder()
                .clearAlert()
                .build());
        assertThat(desk.written(Topics.RECEIPT, Receipt.parser())).isEmpty();
        assertThat(desk.log.history()).extracting(record -> record.topic()).containsExactly(Topics.DEAD_LETTER.name());
    }

    private Receipt receipt() {
        assertThat(desk.written(Topics.RECEIPT, Receipt.parser())).hasSize(1);
        return desk.written(Topics.RECEIPT, Receipt.parser()).getFirst();
    }
}
