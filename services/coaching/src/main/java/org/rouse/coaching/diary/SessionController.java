package org.rouse.coaching.diary;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.AccessPolicy;
import org.rouse.coaching.people.Asked;
import org.rouse.coaching.people.Creates;
import org.rouse.coaching.people.Profiles;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.Command;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Sessions of exercise as people log them, with the pain during, after and the next morning. */
@RestController
@RequestMapping("/api/v1/people/{id}/sessions")
@Tag(name = "check-ins")
class SessionController {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final AccessPolicy access;
    private final Reporting reporting;
    private final Profiles profiles;
    private final ReportedHistory reported;
    private final KnownActivities known;

    SessionController(
            AccessPolicy access,
            Reporting reporting,
            Profiles profiles,
            ReportedHistory reported,
            KnownActivities known) {
        this.access = access;
        this.reporting = reporting;
        this.profiles = profiles;
        this.reported = reported;
        this.known = known;
    }

    @PostMapping
    @Operation(
            summary = "Logs a session of exercise that is over",
            description =
                    "nextTime says what its pain means for the next time, against the person's usual pain: at stop it is not "
                            + "suggested until it goes well again, and the safety list is due.")
    @Creates
    Mono<ResponseEntity<Reported>> logSession(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @Valid @RequestBody SessionRequest request) {
        CheckIn.Builder said = CheckIn.newBuilder().setSession(request.message(known));
        return reporting.report(token, id, "session.report", key, said);
    }

    @GetMapping
    @Operation(summary = "Sessions that were logged, the latest first")
    Mono<DiaryPage> sessions(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return access.admit(token, id, "sessions.read")
                .flatMap(grant -> reported.page(grant, CheckIn::hasSession, cursor, limit));
    }

    @PatchMapping(path = "/{session}", consumes = MERGE_PATCH)
    @Operation(
            summary = "Adds what is known of a session later, such as the pain of the next morning",
            description =
                    "What it does not name stays. Only the last eight sessions can be changed: 409 for one before.")
    Mono<ResponseEntity<Reported>> changeSession(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @PathVariable int session,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @Valid @RequestBody SessionChange request) {
        Command.Builder command = Command.newBuilder().setAmendSession(request.message(session));
        Asked asked = Asked.of(key, "session.change", Reporting.print(command));
        return access.act(
                token,
                id,
                "session.change",
                grant -> reported.one(grant, session)
                        .filter(CheckIn::hasSession)
                        .switchIfEmpty(Mono.error(() -> new ProblemException(Rule.SESSION_UNKNOWN)))
                        .then(profiles.ask(grant, asked, () -> command))
                        .map(decided -> decided.answer(result -> ResponseEntity.ok(
                                Reported.of(result.getCheckedIn().getCheckIn())))));
    }
}
