package org.rouse.coaching.organisations;

import java.net.URI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.OrganisationAccess;
import org.rouse.coaching.access.OrganisationAccess.Entrance;
import org.rouse.coaching.people.Asked;
import org.rouse.coaching.people.Decided;
import org.rouse.coaching.people.ExpectedRevisions;
import org.rouse.coaching.people.Profiles;
import org.rouse.contracts.Expectation;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.CommandResult;
import org.rouse.contracts.v1.Organisation;
import org.rouse.contracts.v1.RejectionKind;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Sends changes of organisations as commands, like those of people. */
@Component
class Changing {

    private static final String PATH = "/api/v1/organisations/{org}";

    private final Profiles profiles;

    Changing(Profiles profiles) {
        this.profiles = profiles;
    }

    /** The organisation after the change. */
    Mono<ResponseEntity<OrganisationAnswer>> change(
            Entrance entrance, Asked asked, @Nullable String ifMatch, Command.Builder command) {
        command.setExpected(
                ExpectedRevisions.of(ifMatch, null, command.hasChangeOrganisation() || command.hasSetRetention()));
        return ask(
                entrance,
                asked,
                command,
                result -> answer(result.getOrganisationChanged().getOrganisation()));
    }

    /** Answers by what is accepted; 202 with the organisation's URL as long as the result is unknown. */
    <T> Mono<ResponseEntity<T>> ask(
            Entrance entrance,
            Asked asked,
            Command.Builder command,
            Function<CommandResult, ResponseEntity<T>> accepted) {
        return profiles.ask(entrance.grant(), asked, () -> command).map(decided -> answer(decided, accepted));
    }

    /** The organisation with its ETag. */
    static ResponseEntity<OrganisationAnswer> answer(Organisation one) {
        return ResponseEntity.status(one.getRevision() == 1 ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag(Expectation.tag(one.getRevision()))
                .body(OrganisationAnswer.of(one));
    }

    private static <T> ResponseEntity<T> answer(Decided decided, Function<CommandResult, ResponseEntity<T>> accepted) {
        CommandResult result = decided.result();
        if (result == null) {
            URI place = UriComponentsBuilder.fromPath(PATH)
                    .encode()
                    .buildAndExpand(decided.personId())
                    .toUri();
            return ResponseEntity.accepted().location(place).build();
        }
        if (result.getRejected().getKind() == RejectionKind.REJECTION_KIND_UNKNOWN) {
            throw result.getRejected().getField().isEmpty()
                    ? OrganisationAccess.unknown()
                    : new ProblemException(Rule.INVITATION_UNKNOWN);
        }
        return decided.answer(accepted);
    }
}
