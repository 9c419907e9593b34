package org.rouse.coaching.organisations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.Caller;
import org.rouse.coaching.people.Asked;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A signed-in person comes into the care of an organisation. */
@RestController
@RequestMapping("/api/v1/enrolments")
@Tag(name = "organisations")
class EnrolmentController {

    private final Enrolling enrolling;

    EnrolmentController(Enrolling enrolling) {
        this.enrolling = enrolling;
    }

    /**
     * @param state   accepted, or pending as long as no coach has accepted the person: then there are only plain breaks, and an app says so
     * @param coaches the person's coaches
     */
    @Schema(name = "EnrolmentAnswer")
    record Answer(
            @Schema(example = "anna") String person,
            @Schema(example = "back-clinic") String organisation,
            @Schema(example = "Back clinic") String organisationName,
            @Schema(example = "accepted") String state,
            List<String> coaches) {}

    @PostMapping
    @Operation(
            summary = "Enrols the person whose token it is, by an invitation or by the organisation's code",
            description =
                    "By an invitation, into a coach's care at once. By the organisation's code, pending: plain breaks only, until a coach "
                            + "accepts them. Who belongs to another organisation is refused with 409. Risk facts and consents are written down with it. "
                            + "Asked again with the same code, it goes on where it stopped.")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Answer> enrol(
            @AuthenticationPrincipal Jwt token,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @Valid @RequestBody EnrolmentRequest request) {
        return Mono.defer(() -> {
            Caller caller = Caller.of(token);
            if (!caller.scopes().contains("person")) {
                return Mono.error(new ProblemException(Rule.TOKEN_SCOPE));
            }
            request.requireFit();
            return enrolling.enrol(caller, Optional.ofNullable(key), request);
        });
    }
}
