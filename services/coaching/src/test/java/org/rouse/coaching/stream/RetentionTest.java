package org.rouse.coaching.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.coaching.Minutes;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.EditProfile;
import org.rouse.contracts.v1.Expected;
import org.rouse.contracts.v1.Organisation;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.RejectionKind;
import org.rouse.contracts.v1.Retention;
import org.rouse.contracts.v1.SetRetention;

/** How long an organisation keeps the data of its people, and that its setting holds for them alone. */
class RetentionTest extends OrganisationCommands {

    private static final String STILL_AND_UP = "s".repeat(25) + "mm";

    @Test
    void shouldForgetTheDaysOfItsPeopleAloneOnceTheyAreOlder() {
        decided(change(CLINIC));
        decided(keep(92));
        belong("anna", "clinic");
        belong("bert", "other");
        live("anna", 0);
        live("anna", 1);
        live("bert", 0);
        rig.read(Topics.DAY);

        pass(92);
        assertThat(forgotten()).isEmpty();
        pass(93);
        assertThat(forgotten()).containsExactly("anna 2026-11-20");
        pass(94);
        assertThat(forgotten()).containsExactly("anna 2026-11-21");
    }

    @Test
    void shouldForgetWhatIsTooOldWithinADayOnceTheOrganisationSaysSo() {
        decided(change(CLINIC));
        belong("anna", "clinic");
        live("anna", 0);
        pass(200);
        rig.read(Topics.DAY);

        decided(keep(100));
        pass(201);

        assertThat(forgotten()).containsExactly("anna 2026-11-20");
    }

    /** The organisation that the person belongs to now decides. */
    @Test
    void shouldHoldForWhoJoins() {
        decided(change(CLINIC));
        decided(keep(92));
        belong("anna", "other");
        live("anna", 0);
        pass(150);
        assertThat(forgotten()).isEmpty();

        belong("anna", "clinic");
        pass(151);

        assertThat(forgotten()).containsExactly("anna 2026-11-20");
    }

    @Test
    void shouldKeepAsLongAsTheDeploymentOnceNothingIsSaidAnyMore() {
        decided(change(CLINIC));
        decided(keep(92));
        decided(keep(0).setExpected(Expected.newBuilder().addRevisions(2)));
        belong("anna", "clinic");
        live("anna", 0);
        pass(300);

        assertThat(forgotten()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 91, 3654})
    void shouldTakeNoTimeOutOfBounds(int days) {
        decided(change(CLINIC));

        assertThat(decided(keep(days)).getRejected().getField()).isEqualTo("movementDays");
        assertThat(decided(keep(days)).getRejected().getRule()).isEqualTo("must be 92-3653");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 91, 401})
    void shouldTakeNoTimeOfRecordsOutOfBounds(int days) {
        decided(change(CLINIC));

        assertThat(decided(of().setSetRetention(SetRetention.newBuilder()
                                .setRetention(Retention.newBuilder().setRecordDays(days))))
                        .getRejected()
                        .getRule())
                .isEqualTo("must be 92-400");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 91, 401})
    void shouldTakeNoTimeOfDecisionsOutOfBounds(int days) {
        decided(change(CLINIC));

        assertThat(decided(of().setSetRetention(SetRetention.newBuilder()
                                .setRetention(Retention.newBuilder().setDecisionDays(days))))
                        .getRejected())
                .satisfies(no -> assertThat(no.getField()).isEqualTo("decisionDays"))
                .satisfies(no -> assertThat(no.getRule()).isEqualTo("must be 92-400"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 399, 2193})
    void shouldTakeNoTimeOfTheAuditOutOfBounds(int days) {
        decided(change(CLINIC));

        assertThat(decided(of().setSetRetention(SetRetention.newBuilder()
                                .setRetention(Retention.newBuilder().setAuditDays(days))))
                        .getRejected())
                .satisfies(no -> assertThat(no.getField()).isEqualTo("auditDays"))
                .satisfies(no -> assertThat(no.getRule()).isEqualTo("must be 400-2192"));
    }

    @ParameterizedTest
    @ValueSource(ints = {92, 93, 3652, 3653})
    void shouldTakeTimesWithinBounds(int days) {
        decided(change(CLINIC));

        assertThat(decided(keep(days)).getOrganisationChanged().getOrganisation())
                .satisfies(kept ->
                        assertThat(kept.getRetention().getMovementDays()).isEqualTo(days))
                .satisfies(kept -> assertThat(kept.getRevision()).isEqualTo(2));
    }

    @Test
    void shouldBeSaidOnlyByWhoNamesTheRevision() {
        assertThat(decided(keep(92)).getRejected().getKind()).isEqualTo(RejectionKind.REJECTION_KIND_UNKNOWN);
        decided(change(CLINIC));

        assertThat(decided(keep(92).setExpected(Expected.newBuilder().setUnsaid(true)))
                        .getRejected()
                        .getKind())
                .isEqualTo(RejectionKind.REJECTION_KIND_UNSAID);
        assertThat(decided(keep(92).setExpected(Expected.newBuilder().addRevisions(2)))
                        .getRejected()
                        .getKind())
                .isEqualTo(RejectionKind.REJECTION_KIND_STALE);
    }

    @Test
    void shouldStayWhenTheOtherSettingsAreReplaced() {
        decided(change(CLINIC));
        decided(keep(365));

        Organisation renamed = decided(
                        change(CLINIC.toBuilder().setName("Backs").build()))
                .getOrganisationChanged()
                .getOrganisation();

        assertThat(renamed.getRetention().getMovementDays()).isEqualTo(365);
    }

    private Command.Builder keep(int movementDays) {
        return of().setSetRetention(SetRetention.newBuilder()
                .setRetention(Retention.newBuilder().setMovementDays(movementDays)));
    }

    private void belong(String person, String organisation) {
        rig.command(rig.by(person)
                .setScope("admin")
                .setEditProfile(EditProfile.newBuilder()
                        .addNames("organisation_id")
                        .setValues(Person.newBuilder().setOrganisationId(organisation))
                        .setZone("UTC"))
                .build());
    }

    private void live(String person, int day) {
        Instant from = at(day);
        rig.setClock(from.plus(Duration.ofMinutes(STILL_AND_UP.length())));
        rig.evidence(Minutes.live(person, from, STILL_AND_UP));
    }

    /** Moves time to one hour after the evidence of that day. */
    private void pass(int day) {
        rig.moveTo(at(day).plus(Duration.ofHours(1)));
    }

    private static Instant at(int day) {
        return NOW.plus(Duration.ofDays(day));
    }

    /** Days that the log has forgotten since the last call. */
    private List<String> forgotten() {
        TreeSet<String> keys = new TreeSet<>();
        rig.read(Topics.DAY).stream()
                .filter(entry -> entry.value() == null)
                .forEach(entry -> keys.add(new String(entry.key(), UTF_8).replace('\u001F', ' ')));
        return List.copyOf(keys);
    }
}
