package org.rouse.coaching.diary;

import java.util.Optional;
import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.access.AccessPolicy;
import org.rouse.coaching.people.CareInPlace;
import org.rouse.coaching.views.Organisations;
import org.rouse.contracts.Agreements;
import org.rouse.contracts.v1.ConsentKind;
import org.rouse.contracts.v1.Organisation;
import org.rouse.contracts.v1.Person;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Whether people of an organisation may check in: only where it has a rota of coaches who answer. The safety list is always accepted: its
 * advice is immediate, and waits for nobody.
 */
@Component
public class CheckInsOn {

    private final AccessPolicy access;
    private final Organisations organisations;
    private final CareInPlace care;

    CheckInsOn(AccessPolicy access, Organisations organisations, CareInPlace care) {
        this.access = access;
        this.organisations = organisations;
        this.care = care;
    }

    /**
     * Why no check-in of the person would be accepted; empty where one would.
     *
     * @return {@code nobody-responsible}, {@code consent-withdrawn} or {@code switched-off}, the first of them that holds
     */
    Mono<Optional<String>> closed(AccessGrant grant) {
        if (!care.isOn()) {
            return Mono.just(Optional.of("nobody-responsible"));
        }
        if (isConsentWithdrawn(grant)) {
            return Mono.just(Optional.of("consent-withdrawn"));
        }
        return organisation(grant)
                .filter(organisation -> !organisation.getCheckIns())
                .map(off -> Optional.of("switched-off"))
                .defaultIfEmpty(Optional.empty());
    }

    /** Whether the person took back their consent to the processing of health data. */
    static boolean isConsentWithdrawn(AccessGrant grant) {
        return grant.profile()
                .filter(person -> !Agreements.stands(person, ConsentKind.CONSENT_KIND_HEALTH_DATA))
                .isPresent();
    }

    /**
     * Completes for people of an organisation that has check-ins on, and for people without a known organisation.
     *
     * @return an error with status 404 for a caller who may not see the person, 409 where check-ins are off
     */
    public Mono<Void> require(Jwt token, String personId) {
        return access.grant(token, personId)
                .flatMap(this::organisation)
                .filter(organisation -> !organisation.getCheckIns())
                .flatMap(off -> Mono.error(new ProblemException(
                        Rule.STATE_CONFLICT,
                        "the organisation has not said who answers, and has check-ins switched off")));
    }

    private Mono<Organisation> organisation(AccessGrant grant) {
        String id = grant.profile().map(Person::getOrganisationId).orElse("");
        return id.isEmpty() ? Mono.empty() : organisations.find(id).flatMap(Mono::justOrEmpty);
    }
}
