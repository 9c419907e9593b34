package org.rouse.coaching.organisations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.access.AccessPolicy;
import org.rouse.coaching.access.Looks;
import org.rouse.coaching.access.OrganisationAccess;
import org.rouse.coaching.access.OrganisationAccess.Entrance;
import org.rouse.coaching.access.OrganisationAccess.For;
import org.rouse.coaching.access.Role;
import org.rouse.coaching.people.Asked;
import org.rouse.coaching.people.Profiles;
import org.rouse.coaching.views.People;
import org.rouse.coaching.views.RosterIndex;
import org.rouse.contracts.v1.AcceptPerson;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.EnrolmentState;
import org.rouse.contracts.v1.OrganisationCoach;
import org.rouse.contracts.v1.Person;
import org.rouse.http.ProblemException;
import org.rouse.http.TimedPage;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The waiting list: people who enrolled by themselves, until a coach accepts them. */
@RestController
@RequestMapping("/api/v1/organisations/{org}/enrolments")
@Tag(name = "organisations")
class PendingController {

    private final OrganisationAccess access;
    private final AccessPolicy people;
    private final Looks looks;
    private final RosterIndex index;
    private final People known;
    private final Profiles profiles;

    PendingController(
            OrganisationAccess access,
            AccessPolicy people,
            Looks looks,
            RosterIndex index,
            People known,
            Profiles profiles) {
        this.access = access;
        this.people = people;
        this.looks = looks;
        this.index = index;
        this.known = known;
        this.profiles = profiles;
    }

    /**
     * A waiting person.
     *
     * @param since when they enrolled
     */
    @Schema(name = "PendingEnrolment")
    record Pending(
            @Schema(example = "anna") String person,
            @Nullable @Schema(example = "Anna") String name,
            Instant since) {}

    /** @param coach the person's future coach; the calling coach, where absent */
    record AcceptanceRequest(
            @Nullable @Size(max = 128) @Schema(example = "carl")
            String coach) {}

    /**
     * A page of waiting people, the longest first.
     *
     * @param next cursor of the next page; absent on the last
     */
    @Schema(name = "PendingEnrolments")
    record Page(List<Pending> enrolments, @Nullable String next) {}

    @GetMapping
    @Operation(
            summary = "Who enrolled by themselves and waits to be accepted, the longest first",
            description = "For the organisation's coaches and admins.")
    Mono<Page> pending(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String org,
            @Schema(description = "From the page before") @RequestParam(required = false) @Nullable String cursor,
            @Schema(description = "1-200") @RequestParam(defaultValue = "50") int limit) {
        return access.admit(token, org, For.STAFF, "")
                .flatMap(entrance -> waiting(org)
                        .collectList()
                        .map(found -> TimedPage.oldestFirst(found, PendingController::place, cursor, limit))
                        .flatMap(page -> looks.record(
                                        entrance.grant().caller(),
                                        entrance.grant().role(),
                                        "enrolments.read",
                                        page.shown().stream()
                                                .map(person -> new Looks.At(person.getPersonId(), org))
                                                .toList())
                                .thenReturn(new Page(
                                        page.shown().stream()
                                                .map(PendingController::pending)
                                                .toList(),
                                        page.next()))));
    }

    @PostMapping("/{id}/acceptance")
    @Operation(
            summary = "Takes a person on who enrolled by themselves",
            description = "From then on the coach sees them, and everything a plan may have is open to them.")
    Mono<ResponseEntity<Pending>> accept(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String org,
            @PathVariable String id,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @Valid @RequestBody(required = false) @Nullable AcceptanceRequest request) {
        return access.admit(token, org, For.STAFF, "").flatMap(entrance -> {
            String coach = coach(entrance, request);
            return known.find(id)
                    .flatMap(found -> Mono.justOrEmpty(found.filter(person -> waits(org, person))))
                    .switchIfEmpty(Mono.error(AccessPolicy::unknown))
                    .map(person -> new AccessGrant(
                            id, entrance.grant().role(), entrance.grant().caller(), Optional.of(person)))
                    .flatMap(grant -> people.record(grant, "enrolment.accept").thenReturn(grant))
                    .flatMap(grant -> profiles.ask(
                            grant,
                            Asked.of(key, "enrolment.accept", coach),
                            () -> Command.newBuilder()
                                    .setAcceptPerson(AcceptPerson.newBuilder().setCoach(coach))))
                    .map(decided -> decided.answer(result -> ResponseEntity.ok(pending(result.getPerson()))));
        });
    }

    private Flux<Person> waiting(String org) {
        return index.pending(org)
                .flatMap(known::find)
                .flatMap(found -> Mono.justOrEmpty(found.filter(person -> waits(org, person))));
    }

    private static boolean waits(String org, Person person) {
        return person.getOrganisationId().equals(org)
                && person.getEnrolment().getState() == EnrolmentState.ENROLMENT_STATE_PENDING;
    }

    /** @throws ProblemException where the organisation has no such coach */
    private static String coach(Entrance entrance, @Nullable AcceptanceRequest request) {
        String coach = request != null && request.coach() != null
                ? request.coach()
                : entrance.grant().role() == Role.COACH
                        ? entrance.grant().caller().subject()
                        : "";
        boolean isOne = entrance.known().getCoachesList().stream()
                .map(OrganisationCoach::getSubject)
                .anyMatch(coach::equals);
        if (!isOne) {
            throw ProblemException.field("coach", "must be a coach of the organisation");
        }
        return coach;
    }

    private static TimedPage.Place place(Person person) {
        return new TimedPage.Place(person.getEnrolment().getAtMs(), person.getPersonId());
    }

    private static Pending pending(Person person) {
        return new Pending(
                person.getPersonId(),
                OrganisationAnswer.presence(person.getName()),
                Instant.ofEpochMilli(person.getEnrolment().getAtMs()));
    }
}
