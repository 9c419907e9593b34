package org.rouse.notification.prompts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rouse.contracts.v1.Person;
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

/** What was decided about a person. */
@RestController
@Tag(
        name = "prompts",
        description =
                "What people, coaches and admins were told, by push or in the app alone; oneself alone. Coaches see their people's in coaching")
class PromptController {

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

    @GetMapping("/api/v1/prompts")
    @Operation(
            summary = "One's own prompts of one local day, those that wait in the app silently among them",
            description = "As for /api/v1/people/{personId}/prompts with the person of the token")
    Mono<List<PromptView>> own(@RequestParam Optional<LocalDate> date, Authentication who) {
        return prompts(who.getName(), date, who);
    }

    @GetMapping("/api/v1/people/{personId}/prompts")
    @Operation(summary = "Prompts of one local day, in the order they were decided on; today unless a date is given")
    Mono<List<PromptView>> prompts(
            @PathVariable String personId, @RequestParam Optional<LocalDate> date, Authentication who) {
        return Oneself.only(who, personId)
                .then(Mono.defer(
                        () -> date.map(PromptController::within).map(Mono::just).orElseGet(() -> today(personId))))
                .flatMap(day -> days.of(personId, day))
                .flatMap(ids -> claims.find(ids).map(PromptView::of).collectList());
    }

    /** Nobody was told anything outside of these years, and keys are made of four digits. */
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
