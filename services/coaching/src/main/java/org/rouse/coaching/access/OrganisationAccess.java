package org.rouse.coaching.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.rouse.coaching.log.EventLog;
import org.rouse.coaching.views.Organisations;
import org.rouse.contracts.PersonId;
import org.rouse.contracts.v1.Audit;
import org.rouse.contracts.v1.Organisation;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Admits callers to their own organisation. Another organisation is answered exactly like one that does not exist. */
@Component
public class OrganisationAccess {

    private final Organisations organisations;
    private final EventLog log;
    private final InstantSource clock;

    OrganisationAccess(Organisations organisations, EventLog log, InstantSource clock) {
        this.organisations = organisations;
        this.log = log;
        this.clock = clock;
    }

    /** The callers that something is open to. */
    public enum For {
        /** The organisation's admin, and the operator's. */
        ADMINS,
        /** These, and the organisation's coaches. */
        STAFF
    }

    /**
     * A caller who was admitted to an organisation.
     *
     * @param grant        for commands, with the organisation in the place of a person
     * @param organisation as now in the view; empty where there is none
     */
    public record Entrance(AccessGrant grant, Optional<Organisation> organisation) {

        /** The organisation; an error with status 404 where it does not exist. */
        public Organisation known() {
            return organisation.orElseThrow(OrganisationAccess::unknown);
        }
    }

    /**
     * Admits the caller, once the action is audited.
     *
     * @param action the caller's intended action, such as {@code organisation.change}; empty for reading the organisation itself, which
     *               reveals nothing about a person
     * @return an error with status 404 when the caller has nothing to do with the organisation, 403 when they may not do it
     */
    public Mono<Entrance> admit(Jwt token, String organisationId, For whom, String action) {
        return admit(token, organisationId, (role, caller) -> require(role, whom), action);
    }

    /** Like {@link #admit}, for naming who stands in for a coach: admits an admin, or the coach. */
    public Mono<Entrance> admitToCover(Jwt token, String organisationId, String coach) {
        return admit(
                token,
                organisationId,
                (role, caller) -> {
                    if (role != Role.ADMIN && !caller.subject().equals(coach)) {
                        throw new ProblemException(
                                Rule.ROLE, "who stands in for a coach, they themselves or an admin says");
                    }
                },
                "cover.change");
    }

    private Mono<Entrance> admit(Jwt token, String organisationId, BiConsumer<Role, Caller> require, String action) {
        Caller caller = Caller.of(token);
        if (!caller.scopes().contains("admin") && !caller.scopes().contains("coach")) {
            return Mono.error(new ProblemException(Rule.TOKEN_SCOPE));
        }
        if (PersonId.of(organisationId).isEmpty()
                || PersonId.of(caller.subject()).isEmpty()) {
            return Mono.error(OrganisationAccess::unknown);
        }
        return Mono.justOrEmpty(role(caller, organisationId))
                .switchIfEmpty(Mono.error(OrganisationAccess::unknown))
                .doOnNext(role -> require.accept(role, caller))
                .flatMap(role -> organisations
                        .find(organisationId)
                        .map(known ->
                                new Entrance(new AccessGrant(organisationId, role, caller, Optional.empty()), known)))
                .flatMap(entrance -> record(entrance, action).thenReturn(entrance));
    }

    /** The answer for organisations that do not exist, and for those that the caller may not see. */
    public static ProblemException unknown() {
        return new ProblemException(Rule.ORGANISATION_UNKNOWN);
    }

    private static Optional<Role> role(Caller caller, String organisationId) {
        if (caller.scopes().contains("admin")
                && caller.organisation().map(organisationId::equals).orElse(true)) {
            return Optional.of(Role.ADMIN);
        }
        return caller.scopes().contains("coach")
                        && caller.organisation().filter(organisationId::equals).isPresent()
                ? Optional.of(Role.COACH)
                : Optional.empty();
    }

    private static void require(Role role, For whom) {
        if (whom == For.ADMINS && role != Role.ADMIN) {
            throw new ProblemException(Rule.ROLE, "this is for an admin of the organisation");
        }
    }

    private Mono<Void> record(Entrance entrance, String action) {
        if (action.isEmpty()) {
            return Mono.empty();
        }
        Instant now = clock.instant();
        AccessGrant grant = entrance.grant();
        Audit entry = Audit.newBuilder()
                .setAuditId(UUID.randomUUID().toString())
                .setActor(grant.caller().subject())
                .setScope(grant.role().scope())
                .setAction(action)
                .setAtMs(now.toEpochMilli())
                .setOrganisationId(grant.personId())
                .build();
        return AuditLog.append(log, entry, now).then();
    }
}
