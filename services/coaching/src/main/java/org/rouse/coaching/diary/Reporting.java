package org.rouse.coaching.diary;

import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.access.AccessPolicy;
import org.rouse.coaching.people.Asked;
import org.rouse.coaching.people.CareInPlace;
import org.rouse.coaching.people.Profiles;
import org.rouse.contracts.Expectation;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.Command;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sends each report as one command on the log, and answers with its result. */
@Component
class Reporting {

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private final AccessPolicy access;
    private final Profiles profiles;
    private final CareInPlace care;
    private final ReportedHistory reported;

    Reporting(AccessPolicy access, Profiles profiles, CareInPlace care, ReportedHistory reported) {
        this.access = access;
        this.profiles = profiles;
        this.care = care;
        this.reported = reported;
    }

    /** Stores a report of the person, or of somebody for them. */
    Mono<ResponseEntity<Reported>> report(
            Jwt token, String personId, String action, @Nullable String key, CheckIn.Builder said) {
        Command.Builder command = Command.newBuilder().setCheckIn(said);
        return ask(
                token,
                personId,
                action,
                Asked.of(key, action, print(command)),
                command,
                checkIn -> ResponseEntity.status(HttpStatus.CREATED).body(Reported.of(checkIn)));
    }

    /** Corrects an existing check-in. */
    Mono<ResponseEntity<Reported>> correct(
            Jwt token, String personId, String action, Asked asked, Command.Builder command, int number) {
        return access.act(
                token,
                personId,
                action,
                grant -> reported.one(grant, number)
                        .switchIfEmpty(Mono.error(() -> new ProblemException(Rule.CHECK_IN_UNKNOWN)))
                        .then(agreed(grant, command))
                        .then(Mono.defer(() -> profiles.ask(grant, asked, () -> command)))
                        .map(decided -> decided.answer(
                                result -> answered(result.getCheckedIn().getCheckIn()))));
    }

    private static ResponseEntity<Reported> answered(CheckIn checkIn) {
        return ResponseEntity.ok().eTag(Expectation.tag(checkIn.getRevision())).body(Reported.of(checkIn));
    }

    /** Sends the command, and answers by its result. */
    <T> Mono<ResponseEntity<T>> ask(
            Jwt token,
            String personId,
            String action,
            Asked asked,
            Command.Builder command,
            Function<CheckIn, ResponseEntity<T>> answer) {
        return access.act(
                token,
                personId,
                action,
                grant -> agreed(grant, command)
                        .then(Mono.defer(() -> profiles.ask(grant, asked, () -> command)))
                        .map(decided -> decided.answer(
                                result -> answer.apply(result.getCheckedIn().getCheckIn()))));
    }

    /** The safety list is always answered: it covers symptoms that cannot wait. */
    private Mono<Void> agreed(AccessGrant grant, Command.Builder command) {
        CheckIn said = command.hasCorrectCheckIn() ? command.getCorrectCheckIn().getValues() : command.getCheckIn();
        boolean ofCare = command.hasAmendSession() || said.hasReport() || said.hasSession();
        if (ofCare && !care.isOn()) {
            return Mono.error(() -> new ProblemException(Rule.CARE_NOBODY));
        }
        return CheckInsOn.isConsentWithdrawn(grant) && !said.hasSafetyList()
                ? Mono.error(() -> new ProblemException(Rule.CONSENT_WITHDRAWN))
                : Mono.empty();
    }

    /** A fingerprint of a request; sets in it have no order. */
    static String print(Command.Builder command) {
        return HexFormat.of().formatHex(command.build().toByteArray());
    }

    /** @throws ProblemException where the log cannot represent the instant */
    static long milli(@Nullable Instant at) {
        if (at == null) {
            return 0;
        }
        return milli("at", at);
    }

    static long milli(String field, Instant at) {
        if (at.isBefore(FIRST) || !at.isBefore(END)) {
            throw ProblemException.field(field, "must lie in the years 1970 to 9999");
        }
        return at.toEpochMilli();
    }
}
