package org.rouse.coaching.people;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.AccessPolicy;
import org.rouse.contracts.v1.CommandResult;
import org.rouse.http.Problem;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The results of changes that were answered before they were decided. */
@RestController
@RequestMapping("/api/v1/people/{id}/commands")
@Tag(name = "people")
class CommandController {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final AccessPolicy access;
    private final Profiles profiles;

    CommandController(AccessPolicy access, Profiles profiles) {
        this.access = access;
        this.profiles = profiles;
    }

    /**
     * @param state    waiting, accepted or rejected
     * @param at       time of the decision
     * @param revision new revision of the profile or the plan; absent where neither changed
     * @param checkIn  number of the report; absent where it reported nothing
     * @param status   HTTP status of its rejection
     * @param field    that breaks a rule
     * @param detail   why it was rejected
     */
    record State(
            String id,
            String state,
            @Nullable Instant at,
            @Nullable Long revision,
            @Nullable String checkIn,
            @Nullable Integer status,
            @Nullable String field,
            @Nullable String detail) {}

    @GetMapping("/{command}")
    @Operation(
            summary = "What became of a change",
            description =
                    "Where 202 points to. Waiting: it is not decided yet, or was more than a day ago, or never asked for.")
    Mono<State> read(@AuthenticationPrincipal Jwt token, @PathVariable String id, @PathVariable String command) {
        return access.admit(token, id, "command.read")
                .doOnNext(grant -> requireId(command))
                .flatMap(grant -> profiles.find(id, command))
                .map(CommandController::state)
                .defaultIfEmpty(new State(command, "waiting", null, null, null, null, null, null));
    }

    private static void requireId(String command) {
        if (!ID.matcher(command).matches()) {
            throw new ProblemException(Rule.PATH_UNKNOWN);
        }
    }

    private static State state(CommandResult result) {
        String id = result.getCommandId();
        Instant at = Instant.ofEpochMilli(result.getDecidedAtMs());
        if (result.hasRejected()) {
            Problem problem = Decided.problem(result.getRejected()).problem();
            return new State(
                    id,
                    "rejected",
                    at,
                    null,
                    null,
                    problem.rule().status().value(),
                    ProfileReading.presence(result.getRejected().getField()),
                    problem.detail());
        }
        Long revision = null;
        if (result.hasPlan()) {
            revision = result.getPlan().getRevision();
        } else if (result.hasPerson()) {
            revision = result.getPerson().getRevision();
        }
        String checkIn =
                result.hasCheckedIn() ? result.getCheckedIn().getCheckIn().getCheckInId() : null;
        return new State(id, "accepted", at, revision, checkIn, null, null, null);
    }
}
