package org.rouse.coaching.people;

import java.net.URI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.AccessPolicy;
import org.rouse.contracts.v1.CommandResult;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.Rejection;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The known state of a command after waiting for it.
 *
 * @param result   its result; null while unknown
 * @param repeated whether an earlier request had sent it
 */
public record Decided(
        String personId, String commandId, @Nullable CommandResult result, boolean repeated) {

    /** The URL of a command's result. */
    private static final String STATE = "/api/v1/people/{id}/commands/{command}";

    /**
     * The answer: the accepted result, or 202 while it is unknown.
     *
     * @throws ProblemException for a rejection
     */
    public <T> ResponseEntity<T> answer(Function<CommandResult, ResponseEntity<T>> accepted) {
        if (result == null) {
            URI state = UriComponentsBuilder.fromPath(STATE)
                    .encode()
                    .buildAndExpand(personId, commandId)
                    .toUri();
            return ResponseEntity.accepted().location(state).build();
        }
        if (result.hasRejected()) {
            throw problem(result.getRejected());
        }
        ResponseEntity<T> answer = accepted.apply(result);
        return repeated
                ? ResponseEntity.status(answer.getStatusCode())
                        .headers(answer.getHeaders())
                        .header("Idempotency-Replayed", "true")
                        .body(answer.getBody())
                : answer;
    }

    /** The profile after the command. */
    ResponseEntity<Profile> profile(HttpStatus first, HttpStatus later) {
        return answer(
                accepted -> profile(accepted.getPerson().getRevision() == 1 ? first : later, accepted.getPerson()));
    }

    static ResponseEntity<Profile> profile(HttpStatus status, Person person) {
        return ResponseEntity.status(status).eTag(ExpectedRevisions.tag(person)).body(ProfileReading.of(person));
    }

    /** The problem that answers a rejection. */
    static ProblemException problem(Rejection why) {
        return switch (why.getKind()) {
            case REJECTION_KIND_STALE -> new ProblemException(Rule.PRECONDITION);
            case REJECTION_KIND_UNSAID -> new ProblemException(Rule.PRECONDITION_UNSAID);
            case REJECTION_KIND_UNKNOWN -> AccessPolicy.unknown();
            case REJECTION_KIND_RULE ->
                why.getField().isEmpty()
                        ? new ProblemException(Rule.FIELD_INVALID, why.getRule())
                        : new BadProfileException(why.getField(), why.getRule());
            case REJECTION_KIND_FORBIDDEN ->
                why.getField().isEmpty()
                        ? new ProblemException(Rule.ROLE, why.getRule())
                        : BadProfileException.forbidden(why.getField(), why.getRule());
            case REJECTION_KIND_CONFLICT ->
                why.getField().isEmpty()
                        ? new ProblemException(Rule.FIELD_CONFLICT, why.getRule())
                        : BadProfileException.conflict(why.getField(), why.getRule());
            case REJECTION_KIND_FAULT, REJECTION_KIND_UNSPECIFIED, UNRECOGNIZED -> new ProblemException(Rule.FAULT);
        };
    }
}
