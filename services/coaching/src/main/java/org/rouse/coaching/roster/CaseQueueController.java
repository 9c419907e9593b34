package org.rouse.coaching.roster;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.Callers;
import org.rouse.coaching.casework.CaseWords;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The cases of a coach's people, or of an organisation's for its admin. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "cases")
class CaseQueueController {

    private final Callers callers;
    private final CaseQueue queue;

    CaseQueueController(Callers callers, CaseQueue queue) {
        this.callers = callers;
        this.queue = queue;
    }

    @GetMapping
    @Operation(
            summary = "Cases to look at: the most urgent first, and of those the oldest",
            description =
                    "Of a coach's assigned people; for an admin of those of the organisation. Those that are open or claimed, unless a status "
                            + "is named. It is on record whose cases were shown to whom, once an hour.")
    Mono<CaseQueuePage> cases(
            @AuthenticationPrincipal Jwt token,
            @Parameter(
                            description =
                                    "Of the operator's admin, whose token names no organisation: which; people without one where it is not given")
                    @RequestParam(required = false)
                    @Nullable
                    String organisation,
            @Parameter(description = "Only cases that stand so", example = "open")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> status,
            @Parameter(description = "Only cases of one of these kinds", example = "red-flag")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> kind,
            @Parameter(description = "Only cases as urgent as one of these", example = "urgent")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> severity,
            @Parameter(description = "Only the case that an alert leads to, by the last part of its link")
                    @RequestParam(required = false)
                    @Nullable
                    String alert,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "1-200") @RequestParam(defaultValue = "50") int limit) {
        return callers.of(token)
                .flatMap(caller -> queue.page(
                        RosterScope.of(caller, organisation),
                        new CaseQueueQuery(
                                CaseQueueQuery.words("status", CaseWords.Status.class, status),
                                CaseQueueQuery.words("kind", CaseWords.Kind.class, kind),
                                CaseQueueQuery.words("severity", CaseWords.Severity.class, severity),
                                alert,
                                cursor == null ? null : CaseQueueCursor.read(cursor),
                                limit)));
    }
}
