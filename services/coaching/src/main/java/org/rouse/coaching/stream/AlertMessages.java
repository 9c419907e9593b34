package org.rouse.coaching.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.rouse.coaching.alert.AlertId;
import org.rouse.coaching.alert.Digests;
import org.rouse.coaching.alert.Load;
import org.rouse.coaching.alert.Round;
import org.rouse.coaching.alert.Sent;
import org.rouse.coaching.alert.Step;
import org.rouse.coaching.person.OrganisationReading;
import org.rouse.contracts.v1.AlertFacts;
import org.rouse.contracts.v1.AlertStep;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.DigestFacts;
import org.rouse.contracts.v1.MadeFrom;
import org.rouse.contracts.v1.Organisation;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.Send;
import org.rouse.contracts.v1.Withdraw;

/** Alerts to coaches and admins in the form of the log: addressed to them, and naming nobody. */
final class AlertMessages {

    private static final String RULE = "case-alert/1";
    private static final String DIGEST_RULE = "case-digest/1";
    private static final Duration DIGEST_LASTS = Duration.ofHours(12);

    private AlertMessages() {}

    /**
     * An alert.
     *
     * @param language where the recipient chose none; empty = the deployment's
     * @param zone     of the recipient's days
     */
    static Decision told(String personId, Round round, Sent sent, String language, ZoneId zone, MadeFrom from) {
        String reference = AlertId.reference(personId, Integer.toString(round.number()));
        return decision(sent.to(), AlertId.of(personId, round, sent), reference, sent.at(), zone, from)
                .setSend(Send.newBuilder().setExpiresAtMs(sent.until().toEpochMilli()))
                .setAlert(AlertFacts.newBuilder()
                        .setStep(step(sent.step()))
                        .setCaseRef(reference)
                        .setLanguage(language))
                .build();
    }

    /** Withdraws those alerts to that recipient that were not sent yet. */
    static Decision takenBack(
            String personId, Round round, String recipient, List<Sent> sent, Instant now, ZoneId zone, MadeFrom from) {
        return decision(
                        recipient,
                        AlertId.ofWithdrawal(personId, round, recipient),
                        AlertId.reference(personId, Integer.toString(round.number())),
                        now,
                        zone,
                        from)
                .setWithdraw(Withdraw.newBuilder()
                        .addAllDecisionIds(sent.stream()
                                .map(one -> AlertId.of(personId, round, one))
                                .toList())
                        .setReason("taken-care-of"))
                .build();
    }

    /** A coach's digest, quiet and valid for half a day: the numbers of open cases and due reviews of the people they look after. */
    static Decision digest(Organisation organisation, Digests.Digest digest, Instant now, MadeFrom from) {
        Load load = digest.load();
        String day = digest.day().toString();
        return Decision.newBuilder()
                .setDecisionId(AlertId.ofDigest(organisation.getOrganisationId(), digest.subject(), day))
                .setPersonId(digest.subject())
                .setDecidedAtMs(now.toEpochMilli())
                .setKind(PromptKind.PROMPT_KIND_CASE_DIGEST)
                .setRule(DIGEST_RULE)
                .setLocalDate(day)
                .setSend(Send.newBuilder()
                        .setExpiresAtMs(now.plus(DIGEST_LASTS).toEpochMilli())
                        .setQuiet(true))
                .setDigest(DigestFacts.newBuilder()
                        .setUrgent(load.urgent())
                        .setSoon(load.soon())
                        .setRoutine(load.routine())
                        .setReviews(load.reviews())
                        .setPeople(load.people())
                        .setLanguage(OrganisationReading.language(organisation, digest.subject())))
                .setMadeFrom(from)
                .build();
    }

    private static Decision.Builder decision(
            String recipient, String id, String reference, Instant at, ZoneId zone, MadeFrom from) {
        return Decision.newBuilder()
                .setDecisionId(id)
                .setPersonId(recipient)
                .setDecidedAtMs(at.toEpochMilli())
                .setKind(PromptKind.PROMPT_KIND_CASE_ALERT)
                .setFindingId(reference)
                .setRule(RULE)
                .setLocalDate(at.atZone(zone).toLocalDate().toString())
                .setMadeFrom(from);
    }

    private static AlertStep step(Step step) {
        return switch (step) {
            case FIRST -> AlertStep.ALERT_STEP_FIRST;
            case AGAIN -> AlertStep.ALERT_STEP_AGAIN;
            case ADMINS -> AlertStep.ALERT_STEP_ADMINS;
            case UNREACHED -> AlertStep.ALERT_STEP_UNREACHED;
            case LEFT -> AlertStep.ALERT_STEP_LEFT;
        };
    }
}
