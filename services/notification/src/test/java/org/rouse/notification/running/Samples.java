package org.rouse.notification.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import org.rouse.contracts.v1.AlertFacts;
import org.rouse.contracts.v1.AlertStep;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.RaisedBy;
import org.rouse.contracts.v1.RedFlagFacts;
import org.rouse.contracts.v1.RedFlagTier;
import org.rouse.contracts.v1.Send;
import org.rouse.contracts.v1.StretchFacts;
import org.rouse.contracts.v1.Withdraw;
import org.rouse.contracts.v1.Withhold;
import org.rouse.contracts.v1.ZoneInForce;

/** People and decisions for tests. */
public final class Samples {

    public static final Duration LIFETIME = Duration.ofMinutes(10);

    private Samples() {}

    public static Person.Builder person(String id) {
        return Person.newBuilder()
                .setPersonId(id)
                .addZones(ZoneInForce.newBuilder().setZone("Europe/Berlin"))
                .setRevision(1);
    }

    /** A decision to prompt after so many minutes of sitting, within ten minutes. */
    public static Decision sitting(String personId, Instant now, int minutes) {
        return about(personId, now, minutes)
                .setSend(Send.newBuilder().setExpiresAtMs(now.plus(LIFETIME).toEpochMilli()))
                .build();
    }

    /** The same decision, withheld. */
    public static Decision withheld(String personId, Instant now, int minutes, String reason, boolean shown) {
        return about(personId, now, minutes)
                .setWithhold(Withhold.newBuilder().setReason(reason).setShownInApp(shown))
                .build();
    }

    /** The withdrawal of {@link #sitting} with the same arguments. */
    public static Decision ended(String personId, Instant now, int minutes) {
        return Decision.newBuilder()
                .setDecisionId(id(personId + "|withdraw|" + now + minutes))
                .setPersonId(personId)
                .setDecidedAtMs(now.toEpochMilli())
                .setKind(PromptKind.PROMPT_KIND_DESK_BREAK)
                .setWithdraw(Withdraw.newBuilder()
                        .addDecisionIds(about(personId, now, minutes).getDecisionId())
                        .setReason("moved"))
                .build();
    }

    /** Advice to seek care, within a day. */
    public static Decision seekCare(String personId, Instant now, RedFlagTier tier, RaisedBy by) {
        return Decision.newBuilder()
                .setDecisionId(id(personId + "|red-flag|" + now))
                .setPersonId(personId)
                .setDecidedAtMs(now.toEpochMilli())
                .setLocalDate(
                        now.atZone(ZoneId.of("Europe/Berlin")).toLocalDate().toString())
                .setKind(PromptKind.PROMPT_KIND_SEEK_CARE)
                .setRule("seek-care/1")
                .setRedFlag(RedFlagFacts.newBuilder().setTier(tier).setRaisedBy(by))
                .setSend(Send.newBuilder()
                        .setExpiresAtMs(now.plus(Duration.ofHours(24)).toEpochMilli()))
                .build();
    }

    /** An alert that a case needs a coach now, within half an hour. */
    public static Decision caseAlert(String coach, Instant now, AlertStep step, String language) {
        return Decision.newBuilder()
                .setDecisionId("alert-" + id(coach + "|alert|" + now + step))
                .setPersonId(coach)
                .setDecidedAtMs(now.toEpochMilli())
                .setLocalDate(
                        now.atZone(ZoneId.of("Europe/Berlin")).toLocalDate().toString())
                .setKind(PromptKind.PROMPT_KIND_CASE_ALERT)
                .setFindingId("k3mQ0vX2")
                .setRule("case-alert/1")
                .setAlert(AlertFacts.newBuilder()
                        .setStep(step)
                        .setCaseRef("k3mQ0vX2")
                        .setLanguage(language))
                .setSend(Send.newBuilder()
                        .setExpiresAtMs(now.plus(Duration.ofMinutes(30)).toEpochMilli()))
                .build();
    }

    private static Decision.Builder about(String personId, Instant now, int minutes) {
        String finding = personId + "|stretch|" + (now.getEpochSecond() / 60 - minutes);
        return Decision.newBuilder()
                .setDecisionId(id(finding + "|" + minutes / 20))
                .setPersonId(personId)
                .setDecidedAtMs(now.toEpochMilli())
                .setLocalDate(
                        now.atZone(ZoneId.of("Europe/Berlin")).toLocalDate().toString())
                .setKind(PromptKind.PROMPT_KIND_DESK_BREAK)
                .setFindingId(finding)
                .setRule("desk-break/1")
                .setStretch(StretchFacts.newBuilder()
                        .setMinutes(minutes)
                        .setEveryMinutes(20)
                        .setCoveragePercent(100)
                        .setDecisionPoint(minutes / 20));
    }

    private static String id(String of) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(of.getBytes(UTF_8));
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, 18));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
