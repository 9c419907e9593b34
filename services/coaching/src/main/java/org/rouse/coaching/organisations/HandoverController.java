package org.rouse.coaching.organisations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.access.AccessPolicy;
import org.rouse.coaching.access.OrganisationAccess;
import org.rouse.coaching.access.OrganisationAccess.Entrance;
import org.rouse.coaching.access.OrganisationAccess.For;
import org.rouse.coaching.people.Asked;
import org.rouse.coaching.people.Decided;
import org.rouse.coaching.people.Profiles;
import org.rouse.coaching.views.People;
import org.rouse.coaching.views.RosterIndex;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.CommandResult;
import org.rouse.contracts.v1.OrganisationCoach;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.ReplaceCoach;
import org.rouse.http.ProblemException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Hands the people of one coach over to another, all at once. */
@RestController
@RequestMapping("/api/v1/organisations/{org}/handovers")
@Tag(name = "organisations")
class HandoverController {

    private static final int AT_ONCE = 16;

    private final OrganisationAccess access;
    private final AccessPolicy people;
    private final RosterIndex index;
    private final People known;
    private final Profiles profiles;

    HandoverController(
            OrganisationAccess access, AccessPolicy people, RosterIndex index, People known, Profiles profiles) {
        this.access = access;
        this.people = people;
        this.index = index;
        this.known = known;
        this.profiles = profiles;
    }

    /**
     * @param from   the previous coach, by their token's subject, who may have left the organisation
     * @param to     a coach of the organisation
     * @param people only these; all where it is absent
     */
    record HandoverRequest(
            @NotBlank @Size(max = 128) @Schema(example = "carl")
            String from,

            @NotBlank @Size(max = 128) @Schema(example = "cora")
            String to,

            @Nullable @Size(max = 10_000) Set<@NotBlank @Size(max = 128) String> people) {}

    /**
     * @param done    people who were handed over
     * @param waiting people whose result is not known yet; repeat the request, which does nothing twice
     * @param refused people whom the first coach no longer had
     */
    record HandoverAnswer(@Schema(example = "12") int done, List<String> waiting, List<String> refused) {}

    @PostMapping
    @Operation(
            summary = "Hands the people of one coach over to another; an admin does",
            description =
                    "Each person by themselves, so that what others change meanwhile is kept. Asking again does nothing twice.")
    Mono<HandoverAnswer> handOver(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String org,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @Valid @RequestBody HandoverRequest request) {
        return access.admit(token, org, For.ADMINS, "handover")
                .doOnNext(entrance -> requireCoach(entrance, request.to()))
                .flatMap(entrance -> index.ofCoach(request.from())
                        .filter(id ->
                                request.people() == null || request.people().contains(id))
                        .flatMap(id -> grant(entrance, id), AT_ONCE)
                        .flatMap(grant -> handOver(grant, key, request), AT_ONCE)
                        .collectList()
                        .map(HandoverController::answer));
    }

    private Mono<AccessGrant> grant(Entrance entrance, String id) {
        return known.find(id)
                .flatMap(found -> Mono.justOrEmpty(found.filter(person -> isOf(entrance, person))))
                .map(person -> new AccessGrant(
                        id, entrance.grant().role(), entrance.grant().caller(), Optional.of(person)));
    }

    private Mono<Decided> handOver(AccessGrant grant, @Nullable String key, HandoverRequest request) {
        return people.record(grant, "person.hand-over")
                .then(profiles.ask(
                        grant,
                        Asked.of(key, "hand-over", request.from(), request.to()),
                        () -> Command.newBuilder()
                                .setReplaceCoach(ReplaceCoach.newBuilder()
                                        .setFrom(request.from())
                                        .setTo(request.to()))));
    }

    private static boolean isOf(Entrance entrance, Person person) {
        return person.getOrganisationId().equals(entrance.grant().personId());
    }

    private static HandoverAnswer answer(List<Decided> all) {
        int done = 0;
        List<String> waiting = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (Decided one : all) {
            CommandResult result = one.result();
            if (result == null) {
                waiting.add(one.personId());
            } else if (result.hasRejected()) {
                refused.add(one.personId());
            } else {
                done++;
            }
        }
        return new HandoverAnswer(
                done,
                waiting.stream().sorted().toList(),
                refused.stream().sorted().toList());
    }

    private static void requireCoach(Entrance entrance, String coach) {
        boolean isOne = entrance.known().getCoachesList().stream()
                .map(OrganisationCoach::getSubject)
                .anyMatch(coach::equals);
        if (!isOne) {
            throw ProblemException.field("to", "must be a coach of the organisation");
        }
    }
}
