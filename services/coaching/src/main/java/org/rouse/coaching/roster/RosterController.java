package org.rouse.coaching.roster;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.Callers;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The people of a coach, or of an organisation for its admin. */
@RestController
@RequestMapping("/api/v1/roster")
@Tag(name = "roster")
class RosterController {

    private final Callers callers;
    private final Roster roster;

    RosterController(Callers callers, Roster roster) {
        this.callers = callers;
        this.roster = roster;
    }

    @GetMapping
    @Operation(
            summary = "People by need: whom to look at first, and why",
            description =
                    "A coach's assigned people; for an admin those of the organisation. Each is shown in the first group that any reason "
                            + "puts them in, with all reasons; groups and reasons come from one rule. All people are there, however many, page by "
                            + "page. Figures cover the last days of each person's own calendar and say what they were in the period before. It is "
                            + "on record who was shown to whom, once an hour.")
    Mono<RosterPage> roster(
            @AuthenticationPrincipal Jwt token,
            @Parameter(
                            description =
                                    "Of the operator's admin, whose token names no organisation: which; people without one where it is not given")
                    @RequestParam(required = false)
                    @Nullable
                    String organisation,
            @Parameter(description = "Only people assigned to that coach") @RequestParam(required = false) @Nullable
                    String coach,
            @Parameter(description = "Only people shown in one of these groups", example = "urgent-flag")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> group,
            @Parameter(description = "Only people who have all of these tags", example = "mornings")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> tag,
            @Parameter(description = "In the name, whatever the case and accents, or at the begin of the id")
                    @RequestParam(required = false)
                    @Nullable
                    String search,
            @Parameter(description = "Only people whom nobody looked through at that instant or later")
                    @RequestParam(required = false)
                    @Nullable
                    Instant notReviewedSince,
            @Parameter(description = "Only people with data of that instant or later")
                    @RequestParam(required = false)
                    @Nullable
                    Instant dataSince,
            @Parameter(description = "1, 7, 14 or 30") @RequestParam(defaultValue = "7") int days,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "1-200") @RequestParam(defaultValue = "50") int limit) {
        return callers.of(token)
                .flatMap(caller -> roster.page(
                        RosterScope.of(caller, organisation),
                        new RosterQuery(
                                coach,
                                RosterQuery.groups(group),
                                tag == null ? Set.of() : Set.copyOf(tag),
                                search,
                                notReviewedSince,
                                dataSince,
                                days,
                                cursor == null ? null : RosterCursor.read(cursor),
                                limit)));
    }
}
