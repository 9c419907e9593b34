package org.rouse.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rouse.acceptance.system.Checkout;
import org.rouse.acceptance.system.LocalKey;
import org.rouse.acceptance.system.OnRunningSystem;
import org.rouse.acceptance.system.RunningSystem;
import org.rouse.client.coaching.http.ApiException;
import org.rouse.client.coaching.model.AcceptanceRequest;
import org.rouse.client.coaching.model.CoachRequest;
import org.rouse.client.coaching.model.ConsentGiven;
import org.rouse.client.coaching.model.CoverRequest;
import org.rouse.client.coaching.model.EnrolmentAnswer;
import org.rouse.client.coaching.model.EnrolmentRequest;
import org.rouse.client.coaching.model.HandoverRequest;
import org.rouse.client.coaching.model.InvitationRequest;
import org.rouse.client.coaching.model.IssuedInvitation;
import org.rouse.client.coaching.model.JoinRequest;
import org.rouse.client.coaching.model.OrganisationCoach;
import org.rouse.client.coaching.model.OrganisationRequest;
import org.rouse.client.coaching.model.PendingEnrolment;
import org.rouse.client.coaching.model.Profile;
import org.rouse.client.coaching.model.ProfilePatch;
import org.rouse.client.coaching.model.Prompts;
import org.rouse.client.coaching.model.RetentionRequest;
import org.rouse.client.ingest.model.Receipt;
import org.rouse.client.notification.model.ChannelRequest;
import org.rouse.client.notification.model.Prompt;
import org.rouse.client.notification.model.WebhookChannel;

/** From nothing to the first prompt by the generated client, and everything else that docs/enrol.md tells of. */
@OnRunningSystem
@SuppressWarnings("NullAway") // what an answer may lack is there in those of the guide
class EnrolGuideTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningSystem system;
    private final List<Call> made = new CopyOnWriteArrayList<>();
    private final String clinic = "clinic-" + UUID.randomUUID();
    private final String anna = clinic + "-anna";
    private final String eve = clinic + "-eve";

    EnrolGuideTest(RunningSystem system) {
        this.system = system;
    }

    @Test
    void shouldDoAllThatTheGuideTellsOf() throws Exception {
        assumeTrue(system.key().isPresent(), "not run: the issuer's key is out of reach");

        foundTheOrganisation();
        haveACoachJoinByInvitation();
        enrolByInvitation();
        seeAndWithdrawInvitations();
        enrolByCodeAndBeAccepted();
        sitUntilPrompted();
        handOn();

        Set<GuideCall> guide = GuideCall.in(Files.readString(Checkout.root().resolve("docs/enrol.md")));
        assertThat(guide)
                .hasSizeGreaterThan(15)
                .allSatisfy(call -> assertThat(made).as(call.toString()).anyMatch(call::is));
    }

    private void foundTheOrganisation() throws Exception {
        Caller ada = staff("admin", "ada");
        ada.organisations().putOrganisationsByOrg(clinic, organisation("Back clinic"), null, null);
        ada.organisations()
                .putOrganisationsByOrg(
                        clinic, organisation("Back clinic Berlin").addAdminsItem("ada"), revision(ada), null);
        ada.organisations().putOrganisationsCoachesByCoach(clinic, "carl", new CoachRequest().name("Carl"), null, null);
        ada.organisations()
                .putOrganisationsRetention(
                        clinic, new RetentionRequest().movementDays(730).recordDays(365), revision(ada), null);

        var seen = ada.organisations().getOrganisationsByOrg(clinic);
        assertThat(seen.getName()).isEqualTo("Back clinic Berlin");
        assertThat(seen.getAdmins()).containsExactly("ada");
        assertThat(seen.getRetention().getRecordDays()).isEqualTo(365);
        assertThat(seen.getCoaches()).extracting(OrganisationCoach::getName).containsExactly("Carl");
    }

    private void haveACoachJoinByInvitation() throws Exception {
        String code = staff("admin", "ada")
                .organisations()
                .postOrganisationsInvitations(
                        clinic,
                        new InvitationRequest()
                                .kind(InvitationRequest.KindEnum.COACH)
                                .address("cora@example.org"))
                .getCode();

        var joined = caller("coach", "cora", Map.of("org", clinic, "email", "cora@example.org", "email_verified", true))
                .organisations()
                .postOrganisationsCoaches(clinic, new JoinRequest().code(code).name("Cora"), null);

        assertThat(joined.getCoaches()).extracting(OrganisationCoach::getId).containsExactlyInAnyOrder("carl", "cora");
    }

    private void enrolByInvitation() throws Exception {
        Caller carl = staff("coach", "carl");
        assertThat(person(anna).consents().getConsents("de").getTexts()).isNotEmpty();

        EnrolmentAnswer enrolled = enrol(anna, invitation(carl));

        assertThat(enrolled.getState()).isEqualTo("accepted");
        assertThat(enrolled.getCoaches()).containsExactly("carl");
        Profile seen = carl.people().getPeopleById(anna);
        assertThat(seen.getName()).isEqualTo("Anna");
        assertThat(seen.getMoves()).isEqualTo(Profile.MovesEnum.WALKS);
    }

    private void seeAndWithdrawInvitations() throws Exception {
        Caller carl = staff("coach", "carl");
        invitation(carl);
        IssuedInvitation open = carl.organisations()
                .getOrganisationsInvitations(clinic, null, 1)
                .getInvitations()
                .getFirst();
        assertThat(open.getState()).isEqualTo(IssuedInvitation.StateEnum.OPEN);

        carl.organisations().deleteOrganisationsInvitationsByInvitation(clinic, open.getId(), null);

        var first = carl.organisations().getOrganisationsInvitations(clinic, null, 1);
        var second = carl.organisations().getOrganisationsInvitations(clinic, first.getNext(), 1);
        assertThat(Stream.of(first, second).flatMap(page -> page.getInvitations().stream()))
                .extracting(IssuedInvitation::getState)
                .containsExactly(IssuedInvitation.StateEnum.WITHDRAWN, IssuedInvitation.StateEnum.USED);
    }

    private void enrolByCodeAndBeAccepted() throws Exception {
        Caller carl = staff("coach", "carl");
        String code = staff("admin", "ada")
                .organisations()
                .postOrganisationsCode(clinic, null, null)
                .getCode();

        assertThat(enrol(eve, code).getState()).isEqualTo("pending");

        await().atMost(PATIENCE)
                .until(() ->
                        carl.organisations().getOrganisationsEnrolments(clinic, null, null).getEnrolments().stream()
                                .map(PendingEnrolment::getPerson)
                                .anyMatch(eve::equals));
        carl.organisations().postOrganisationsEnrolmentsAcceptance(clinic, eve, null, new AcceptanceRequest());
        assertThat(carl.people().getPeopleById(eve).getEnrolment()).isEqualTo("accepted");
    }

    private void sitUntilPrompted() throws Exception {
        Caller herself = person(anna);
        herself.channels()
                .putPeopleChannelsByChannelId(
                        anna,
                        "hook",
                        new ChannelRequest(new WebhookChannel()
                                .type(WebhookChannel.TypeEnum.WEBHOOK)
                                .url("http://127.0.0.1:8499/")),
                        null,
                        null);
        herself.people()
                .patchPeopleById(
                        anna,
                        new ProfilePatch()
                                .prompts(new Prompts().quietFrom("00:00").quietTo("00:00")),
                        null,
                        null,
                        null);

        Receipt receipt = caller("sync", anna, Map.of()).uploads().postSync(sitting(), null, null, null);

        assertThat(receipt.getQuarantined()).isZero();
        assertThat(receipt.getMinutes()).isEqualTo(32);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(herself.prompts()
                                .getPeoplePrompts(anna, LocalDate.now(ZoneOffset.UTC), null, null)
                                .getPrompts())
                        .extracting(Prompt::getTitle)
                        .anySatisfy(title -> assertThat(title).isNotBlank()));
    }

    private void handOn() throws Exception {
        Caller ada = staff("admin", "ada");
        staff("coach", "carl")
                .organisations()
                .putOrganisationsCoachesCover(
                        clinic,
                        "carl",
                        new CoverRequest()
                                .by("cora")
                                .until(Instant.now()
                                        .plus(Duration.ofDays(1))
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .atOffset(ZoneOffset.UTC)),
                        null,
                        null);
        assertThat(staff("coach", "cora").people().getPeopleById(anna).getCoachIds())
                .containsExactly("carl");

        var handed = ada.organisations()
                .postOrganisationsHandovers(
                        clinic, new HandoverRequest().from("carl").to("cora").people(Set.of(anna)), null);
        assertThat(handed.getDone()).isEqualTo(1);
        assertThat(ada.people().getPeopleById(anna).getCoachIds()).containsExactly("cora");

        ada.people().patchPeopleById(anna, new ProfilePatch().coachIds(List.of("carl")), null, null, null);
        Profile kept = ada.people().getPeopleById(anna);
        assertThat(kept.getCoachIds()).containsExactly("carl");
        assertThat(kept.getName()).as("what a patch does not name stays").isEqualTo("Anna");
    }

    private OrganisationRequest organisation(String name) {
        return new OrganisationRequest()
                .name(name)
                .language("en")
                .zone("Europe/Berlin")
                .country("DE");
    }

    /** Waits until it exists: a system that has just started may answer a change by 202, before it is made. */
    private String revision(Caller admin) {
        return await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(ApiException.class)
                .until(
                        () -> admin.organisations()
                                .getOrganisationsByOrgWithHttpInfo(clinic)
                                .getHeaders()
                                .get("etag")
                                .getFirst(),
                        etag -> !etag.isEmpty());
    }

    private String invitation(Caller coach) throws Exception {
        return coach.organisations()
                .postOrganisationsInvitations(clinic, new InvitationRequest().kind(InvitationRequest.KindEnum.PERSON))
                .getCode();
    }

    private EnrolmentAnswer enrol(String who, String code) throws Exception {
        return person(who)
                .organisations()
                .postEnrolments(
                        new EnrolmentRequest()
                                .code(code)
                                .adult(true)
                                .name("Anna")
                                .language("en")
                                .zone("UTC")
                                .country("DE")
                                .moves(EnrolmentRequest.MovesEnum.WALKS)
                                .riskFacts(Set.of(EnrolmentRequest.RiskFactsEnum.DIABETES))
                                .consents(List.of(
                                        agreed(ConsentGiven.KindEnum.HEALTH_DATA),
                                        agreed(ConsentGiven.KindEnum.PROMPTS))),
                        null);
    }

    private static ConsentGiven agreed(ConsentGiven.KindEnum kind) {
        return new ConsentGiven().kind(kind).given(true).version("consents/1").language("en");
    }

    /** Two minutes of walking and half an hour of sitting that ends now. */
    private static Map<String, Object> sitting() {
        Instant start = Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(32));
        List<Integer> steps = Stream.concat(Stream.of(40, 40), Collections.nCopies(30, 0).stream())
                .toList();
        return Map.of(
                "source", Map.of("id", "watch-1", "kind", "wearable"),
                "series", List.of(Map.of("measure", "steps", "start", start.toString(), "values", steps)));
    }

    private Caller person(String who) {
        return caller("person", who, Map.of());
    }

    private Caller staff(String scope, String who) {
        return caller(scope, who, Map.of("org", clinic));
    }

    private Caller caller(String scope, String who, Map<String, Object> more) {
        LocalKey key = system.key().orElseThrow();
        Map<String, Object> claims = key.claims(scope, who);
        claims.putAll(more);
        return Caller.of(system, key.token(claims), made);
    }
}
