package org.rouse.coaching.people;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.access.AccessPolicy;
import org.rouse.coaching.access.Role;
import org.rouse.coaching.views.CaseFiles;
import org.rouse.contracts.v1.Case;
import org.rouse.contracts.v1.CaseEvent;
import org.rouse.contracts.v1.CaseEventKind;
import org.rouse.contracts.v1.CaseKind;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.ReportHarm;
import org.springframework.http.HttpStatus;
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

/** Reports of harm, by the person or somebody for them. */
@RestController
@RequestMapping("/api/v1/people/{id}/harm-reports")
@Tag(name = "cases")
class HarmController {

    private final AccessPolicy access;
    private final Profiles profiles;
    private final CaseFiles files;

    HarmController(AccessPolicy access, Profiles profiles, CaseFiles files) {
        this.access = access;
        this.profiles = profiles;
        this.files = files;
    }

    @PostMapping
    @Operation(
            summary = "Reports harm that may have to do with what the person was told",
            description =
                    "By the person, a coach or an admin. Opens a case, or adds to the one that is open; a serious one is urgent. It is no "
                            + "call for help: whoever needs one now calls the emergency number. It may be read in working hours only; "
                            + "handledAt says when a coach first did something about it, and nobody is told before that a coach has.")
    @Creates
    Mono<ResponseEntity<HarmReport>> reportHarm(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @Valid @RequestBody HarmRequest request) {
        Asked asked = Asked.of(key, "harm-report", request);
        return access.act(
                token,
                id,
                "harm.report",
                grant -> profiles.ask(grant, asked, () -> command(request))
                        .map(decided -> decided.answer(result -> ResponseEntity.status(HttpStatus.CREATED)
                                .body(HarmReport.of(
                                        result.getCaseChanged().getCase(),
                                        result.getCaseChanged().getEvent())))));
    }

    @GetMapping
    @Operation(
            summary = "Harm that was reported, the latest first",
            description = "People see what they reported themselves; coaches and admins see all.")
    Mono<HarmPage> harmReports(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "1-200") @RequestParam(defaultValue = "50") int limit) {
        return access.admit(token, id, "harm.read").flatMap(grant -> reports(grant, cursor, limit));
    }

    private Mono<HarmPage> reports(AccessGrant grant, @Nullable String cursor, int limit) {
        return files.find(grant.personId())
                .map(all -> all.stream()
                        .filter(one -> one.getKind() == CaseKind.CASE_KIND_HARM_REPORTED)
                        .collect(Collectors.toMap(Case::getCaseId, Function.identity())))
                .flatMap(harms -> files.histories(grant.personId(), harms.keySet())
                        .map(events -> NumberedPage.page(
                                reports(grant, harms, events).reversed(), CaseEvent::getNumber, cursor, limit))
                        .map(page -> new HarmPage(
                                page.shown().stream()
                                        .map(event -> HarmReport.of(
                                                Objects.requireNonNull(harms.get(event.getCaseId())), event))
                                        .toList(),
                                page.next())));
    }

    /** The reports, the oldest first. */
    private static List<CaseEvent> reports(AccessGrant grant, Map<String, Case> harms, List<CaseEvent> events) {
        return events.stream()
                .filter(event -> event.getKind() == CaseEventKind.CASE_EVENT_KIND_REPORTED)
                .filter(event -> grant.role() != Role.SELF
                        || event.getActor().equals(grant.caller().subject()))
                .filter(event -> harms.containsKey(event.getCaseId()))
                .toList();
    }

    private static Command.Builder command(HarmRequest request) {
        ReportHarm.Builder report =
                ReportHarm.newBuilder().setText(request.text()).setSerious(Boolean.TRUE.equals(request.serious()));
        if (request.activity() != null) {
            report.setActivity(request.activity());
        }
        return Command.newBuilder().setReportHarm(report);
    }
}
