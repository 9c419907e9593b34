package org.rouse.coaching.people;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.AccessPolicy;
import org.rouse.coaching.casework.CaseAnswer;
import org.rouse.coaching.views.CaseFiles;
import org.rouse.contracts.Expectation;
import org.rouse.contracts.v1.Case;
import org.rouse.contracts.v1.CaseAction;
import org.rouse.contracts.v1.ChangeCase;
import org.rouse.contracts.v1.Command;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.springframework.http.HttpHeaders;
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
import reactor.core.publisher.Mono;

/** Cases of one person: for coaches and admins, who work on them. */
@RestController
@RequestMapping("/api/v1/people/{id}/cases")
@Tag(name = "cases")
class CaseController {

    private static final String STAFF_ALONE = "cases are worked on by a coach or an admin";

    private final AccessPolicy access;
    private final Profiles profiles;
    private final CaseFiles files;

    CaseController(AccessPolicy access, Profiles profiles, CaseFiles files) {
        this.access = access;
        this.profiles = profiles;
        this.files = files;
    }

    @GetMapping
    @Operation(summary = "All cases of a person, the latest first", description = "For coaches and admins.")
    Mono<CasePage> casesOf(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "1-200") @RequestParam(defaultValue = "50") int limit) {
        return access.admit(token, id, "case.list")
                .doOnNext(grant -> grant.requireCoachOrAdmin(STAFF_ALONE))
                .flatMap(grant -> files.find(id))
                .map(all -> NumberedPage.page(all.reversed(), one -> Long.parseLong(one.getCaseId()), cursor, limit))
                .map(page ->
                        new CasePage(page.shown().stream().map(CaseAnswer::of).toList(), page.next()));
    }

    @GetMapping("/{caseId}")
    @Operation(
            summary = "A case, and what happened to it",
            description = "For coaches and admins. The ETag is needed to work on it.")
    Mono<ResponseEntity<CaseDetail>> caseOf(
            @AuthenticationPrincipal Jwt token, @PathVariable String id, @PathVariable String caseId) {
        return access.admit(token, id, "case.read")
                .doOnNext(grant -> grant.requireCoachOrAdmin(STAFF_ALONE))
                .flatMap(grant -> known(id, caseId))
                .flatMap(one -> files.histories(id, List.of(caseId))
                        .map(events -> ResponseEntity.ok()
                                .eTag(tag(one))
                                .body(new CaseDetail(
                                        CaseAnswer.of(one),
                                        events.stream().map(CaseAnswer::step).toList()))));
    }

    @PostMapping("/{caseId}/claim")
    @Operation(
            summary = "Takes a case on",
            description =
                    "409 where it is closed, or claimed by somebody else. Claiming what is claimed by oneself changes nothing.")
    Mono<ResponseEntity<CaseAnswer>> claimCase(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @PathVariable String caseId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key) {
        return change(token, id, caseId, ifMatch, key, CaseAction.CASE_ACTION_CLAIM, "");
    }

    @PostMapping("/{caseId}/release")
    @Operation(
            summary = "Gives a claimed case back",
            description = "Any coach of the person may, so that nothing waits for somebody who is away.")
    Mono<ResponseEntity<CaseAnswer>> releaseCase(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @PathVariable String caseId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key) {
        return change(token, id, caseId, ifMatch, key, CaseAction.CASE_ACTION_RELEASE, "");
    }

    @PostMapping("/{caseId}/resolve")
    @Operation(
            summary = "Closes a case, and says why",
            description =
                    "409 for a red flag that stands, which ends with the record of an examination alone. Where the ground still holds "
                            + "after the time that the guide to cases names, the case opens again.")
    Mono<ResponseEntity<CaseAnswer>> resolveCase(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @PathVariable String caseId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @Valid @RequestBody NoteRequest request) {
        return change(token, id, caseId, ifMatch, key, CaseAction.CASE_ACTION_RESOLVE, request.note());
    }

    @PostMapping("/{caseId}/reopen")
    @Operation(
            summary = "Opens a closed case again, and says why",
            description = "409 where it is open, or another of its kind followed it. It then closes by a coach alone.")
    Mono<ResponseEntity<CaseAnswer>> reopenCase(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @PathVariable String caseId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @Valid @RequestBody NoteRequest request) {
        return change(token, id, caseId, ifMatch, key, CaseAction.CASE_ACTION_REOPEN, request.note());
    }

    @PostMapping("/{caseId}/notes")
    @Operation(summary = "Adds a note to a case", description = "The person does not see it.")
    Mono<ResponseEntity<CaseAnswer>> noteOnCase(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @PathVariable String caseId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @Valid @RequestBody NoteRequest request) {
        return change(token, id, caseId, ifMatch, key, CaseAction.CASE_ACTION_NOTE, request.note());
    }

    private Mono<ResponseEntity<CaseAnswer>> change(
            Jwt token,
            String id,
            String caseId,
            @Nullable String ifMatch,
            @Nullable String key,
            CaseAction action,
            String note) {
        Asked asked = Asked.of(key, "case", caseId, ifMatch, action, note);
        return access.grant(token, id)
                .doOnNext(grant -> grant.requireCoachOrAdmin(STAFF_ALONE))
                .flatMap(admitted -> access.act(
                        admitted,
                        "case." + word(action),
                        grant -> known(id, caseId)
                                .then(profiles.ask(
                                        grant,
                                        asked,
                                        () -> Command.newBuilder()
                                                .setExpected(ExpectedRevisions.of(ifMatch, null, true))
                                                .setChangeCase(ChangeCase.newBuilder()
                                                        .setCaseId(caseId)
                                                        .setAction(action)
                                                        .setNote(note))))
                                .map(decided -> decided.answer(result -> {
                                    Case one = result.getCaseChanged().getCase();
                                    return ResponseEntity.ok().eTag(tag(one)).body(CaseAnswer.of(one));
                                }))));
    }

    private Mono<Case> known(String personId, String caseId) {
        return files.find(personId, caseId)
                .map(found -> found.orElseThrow(() -> new ProblemException(Rule.PATH_UNKNOWN)));
    }

    private static String word(CaseAction action) {
        return switch (action) {
            case CASE_ACTION_CLAIM -> "claim";
            case CASE_ACTION_RELEASE -> "release";
            case CASE_ACTION_RESOLVE -> "resolve";
            case CASE_ACTION_REOPEN -> "reopen";
            case CASE_ACTION_NOTE -> "note";
            case CASE_ACTION_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalArgumentException("no caller asks for that");
        };
    }

    private static String tag(Case one) {
        return Expectation.tag(one.getRevision());
    }
}
