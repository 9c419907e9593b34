package org.rouse.coaching.consents;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.Policies;
import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.access.AccessPolicy;
import org.rouse.coaching.people.Asked;
import org.rouse.coaching.people.Profiles;
import org.rouse.contracts.Agreements;
import org.rouse.contracts.v1.CarePause;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.PausePerson;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.ResumePerson;
import org.rouse.http.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Pauses everything without losing data, by the person or their coach. */
@RestController
@RequestMapping("/api/v1/people/{id}/pause")
@Tag(name = "consents")
class PauseController {

    private static final int YEARS = 2;

    private final AccessPolicy access;
    private final Profiles profiles;
    private final InstantSource clock;

    PauseController(AccessPolicy access, Profiles profiles, InstantSource clock) {
        this.access = access;
        this.profiles = profiles;
        this.clock = clock;
    }

    /**
     * A requested pause.
     *
     * @param until     the first day that is not paused, in the person's zone; absent = until somebody resumes
     * @param takesData whether data of devices is taken in meanwhile; absent = yes
     */
    @Schema(name = "PauseRequest")
    record Request(
            @Nullable @Schema(example = "2027-01-07") LocalDate until,
            @Nullable Boolean takesData) {}

    /**
     * The current pause.
     *
     * @param until when it ends by itself; absent = when somebody resumes
     */
    @Schema(name = "Pause")
    record Answer(
            boolean paused,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Boolean takesData) {

        static Answer of(Person person, Instant now) {
            return Agreements.pause(person, now.toEpochMilli())
                    .map(Answer::of)
                    .orElseGet(() -> new Answer(false, null, null, null));
        }

        private static Answer of(CarePause pause) {
            return new Answer(
                    true,
                    Instant.ofEpochMilli(pause.getFromMs()),
                    pause.hasUntilMs() ? Instant.ofEpochMilli(pause.getUntilMs()) : null,
                    pause.getTakesData());
        }
    }

    @GetMapping
    @Operation(summary = "Whether everything is paused, and until when")
    Mono<Answer> paused(@AuthenticationPrincipal Jwt token, @PathVariable String id) {
        return access.look(
                token,
                id,
                "pause.read",
                grant -> Mono.just(Answer.of(grant.profile().orElseGet(Person::getDefaultInstance), clock.instant())));
    }

    @PutMapping
    @Operation(
            summary = "Pauses everything until a day, or until somebody resumes",
            description =
                    "Nothing prompts but advice on a warning sign, and what is on its way is called back; nothing is erased. What devices send "
                            + "goes on being taken, unless it is said not to. Who pauses again says until when anew; it needs no If-Match.")
    Mono<ResponseEntity<Answer>> pause(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @Valid @RequestBody Request request) {
        return ask(token, id, "pause.begin", Asked.of(key, "pause", request), grant -> command(grant, request));
    }

    @DeleteMapping
    @Operation(summary = "Resumes", description = "What was not said meanwhile is not said afterwards.")
    Mono<ResponseEntity<Answer>> resume(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key) {
        return ask(
                token,
                id,
                "pause.end",
                Asked.of(key, "resume"),
                grant -> Command.newBuilder().setResumePerson(ResumePerson.getDefaultInstance()));
    }

    private Mono<ResponseEntity<Answer>> ask(
            Jwt token, String id, String action, Asked asked, Function<AccessGrant, Command.Builder> command) {
        return access.act(
                token,
                id,
                action,
                grant -> profiles.ask(grant, asked, () -> command.apply(grant))
                        .map(decided -> decided.answer(
                                result -> ResponseEntity.ok(Answer.of(result.getPerson(), clock.instant())))));
    }

    private static Command.Builder command(AccessGrant grant, Request request) {
        PausePerson.Builder pause =
                PausePerson.newBuilder().setTakesData(request.takesData() == null || request.takesData());
        if (request.until() != null) {
            pause.setUntilMs(begin(request.until(), grant.profile().orElseThrow(AccessPolicy::unknown)));
        }
        return Command.newBuilder().setPausePerson(pause);
    }

    /** The first instant of the day in the person's zone, however the clocks change that night. */
    private static long begin(LocalDate day, Person person) {
        if (day.getYear() < 1970 || day.isAfter(LocalDate.of(9999 - YEARS, 1, 1))) {
            throw ProblemException.field("until", "must be a day of this era");
        }
        return 60_000 * Policies.zones(person).day(day).firstMinute();
    }
}
