package org.rouse.coaching.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.access.AccessPolicy;
import org.rouse.coaching.access.Caller;
import org.rouse.coaching.access.Role;
import org.rouse.coaching.views.AuditTrail.Of;
import org.rouse.contracts.PersonId;
import org.rouse.contracts.v1.Audit;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The audit: who did or saw what about whom. */
@RestController
@Tag(name = "audit")
class AuditController {

    private final AccessPolicy access;
    private final AuditReading reading;

    AuditController(AccessPolicy access, AuditReading reading) {
        this.access = access;
        this.reading = reading;
    }

    @GetMapping("/api/v1/audit")
    @Operation(
            summary = "Who did or saw what about the people of an organisation, newest first",
            description =
                    "For its admin. An entry belongs to the organisation that the person was in when it happened. 31 days up to now where no "
                            + "time is named; entries are kept for 400 days. What people do about themselves is not in it.")
    Mono<AuditPage> organisation(
            @AuthenticationPrincipal Jwt token,
            @Parameter(
                            description =
                                    "Of the operator's admin, whose token names no organisation: which; people without one where it is not given")
                    @RequestParam(required = false)
                    @Nullable
                    String organisation,
            @Parameter(description = "Only about that person") @RequestParam(required = false) @Nullable String person,
            @Parameter(description = "Only what that subject did") @RequestParam(required = false) @Nullable
                    String actor,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "1-500") @RequestParam(defaultValue = "100") int limit) {
        return Mono.defer(() -> {
            Caller admin = Caller.of(token);
            String own = organisation(admin, organisation);
            Of of = person == null ? new Of.AnOrganisation(own) : new Of.APerson(known(person));
            Predicate<Audit> ofOwn = entry -> entry.getOrganisationId().equals(own);
            return reading.page(of, new AuditQuery(from, to, actor, cursor, limit), ofOwn)
                    .flatMap(page -> reading.looked(admin, own, page.entries()).thenReturn(page));
        });
    }

    @GetMapping("/api/v1/people/{id}/audit")
    @Operation(
            summary = "Who did or saw what about a person, newest first",
            description =
                    "For the person, and for an admin, who sees what happened while the person was in their organisation; not for coaches. "
                            + "Times as with the organisation's.")
    Mono<AuditPage> person(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "1-500") @RequestParam(defaultValue = "100") int limit) {
        return access.grant(token, id)
                .doOnNext(AuditController::requireSelfOrAdmin)
                .flatMap(grant -> access.record(grant, "audit.read").thenReturn(grant))
                .flatMap(grant -> reading.page(
                        new Of.APerson(id), new AuditQuery(from, to, actor, cursor, limit), seenBy(grant)));
    }

    private static void requireSelfOrAdmin(AccessGrant grant) {
        if (grant.role() == Role.COACH) {
            throw new ProblemException(Rule.ROLE, "the audit is read by the person and by an admin");
        }
    }

    static Predicate<Audit> seenBy(AccessGrant grant) {
        return entry -> grant.role() == Role.SELF
                || grant.caller()
                        .organisation()
                        .map(entry.getOrganisationId()::equals)
                        .orElse(true);
    }

    private static String organisation(Caller admin, @Nullable String asked) {
        if (!admin.scopes().contains("admin")) {
            throw new ProblemException(Rule.TOKEN_SCOPE);
        }
        String own = admin.organisation().orElse(asked == null ? "" : asked);
        if (asked != null && !asked.equals(own)) {
            throw new ProblemException(Rule.ROLE, "an admin reads the audit of their own organisation");
        }
        return own;
    }

    private static String known(String person) {
        return PersonId.of(person)
                .map(PersonId::value)
                .orElseThrow(() -> ProblemException.field("person", "is no id of a person"));
    }
}
