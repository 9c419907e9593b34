package org.rouse.notification.prompts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Person;
import org.rouse.http.Paging;
import org.rouse.http.ProblemException;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.http.Oneself;
import org.rouse.notification.people.PersonStore;
import org.rouse.notification.people.Zones;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The prompts of a person. */
@RestController
@Tag(
        name = "prompts",
        description =
                "What people, coaches and admins were told, by push or in the app alone; oneself alone. Coaches see their people's in coaching")
class PromptController {

    private static final int MOST = 200;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    private final PromptDays days;
    private final ClaimStore claims;
    private final PersonStore people;
    private final Clocks clocks;

    PromptController(Stores stores, PersonStore people, Clocks clocks) {
        this.days = stores.days();
        this.claims = stores.claims();
        this.people = people;
        this.clocks = clocks;
    }

    /**
     * Some prompts of a day.
     *
     * @param next cursor of the next page; absent on the last
     */
    @Schema(name = "PromptPage")
    record Page(List<PromptView> prompts, @Nullable String next) {}

    @GetMapping("/api/v1/prompts")
    @Operation(
            summary = "One's own prompts of one local day, those that wait in the app silently among them",
            description = "As for /api/v1/people/{personId}/prompts with the person of the token")
    Mono<Page> own(
            @RequestParam Optional<LocalDate> date,
            @Parameter(description = "From the page before") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "1-200") @RequestParam(defaultValue = "50") int limit,
            Authentication who) {
        return prompts(who.getName(), date, cursor, limit, who);
    }

    @GetMapping("/api/v1/people/{personId}/prompts")
    @Operation(
            summary = "Prompts of one local day, in the order they were decided on; today unless a date is given",
            description = "Pages after the first are of the same day, whatever day it is by then.")
    Mono<Page> prompts(
            @PathVariable String personId,
            @RequestParam Optional<LocalDate> date,
            @Parameter(description = "From the page before") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "1-200") @RequestParam(defaultValue = "50") int limit,
            Authentication who) {
        return Oneself.only(who, personId).then(Mono.defer(() -> {
            Paging.checkLimit(limit, MOST);
            Optional<LocalDate> asked = date.map(PromptController::within);
            Optional<PromptPlace> last = Optional.ofNullable(cursor).map(place -> PromptPlace.read(place, asked));
            return last.map(PromptPlace::day)
                    .or(() -> asked)
                    .map(Mono::just)
                    .orElseGet(() -> today(personId))
                    .flatMap(day -> days.of(personId, day)
                            .map(ids -> last.map(place -> place.after(ids)).orElse(ids))
                            .flatMap(ids -> page(day, ids, limit)));
        }));
    }

    private Mono<Page> page(LocalDate day, List<String> ids, int limit) {
        List<String> shown = ids.subList(0, Math.min(limit, ids.size()));
        String next = shown.size() < ids.size() ? new PromptPlace(day, shown.getLast()).cursor() : null;
        return claims.find(shown).map(PromptView::of).collectList().map(prompts -> new Page(prompts, next));
    }

    /** Nobody was prompted outside of these years, and keys contain four digits of a year. */
    private static LocalDate within(LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw ProblemException.field("date", "must lie in the years " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return date;
    }

    private Mono<LocalDate> today(String personId) {
        Instant now = clocks.event().instant();
        return people.find(personId)
                .defaultIfEmpty(Person.getDefaultInstance())
                .map(person -> Zones.of(person).dayOf(now));
    }
}
