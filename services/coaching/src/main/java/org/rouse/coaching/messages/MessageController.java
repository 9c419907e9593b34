package org.rouse.coaching.messages;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.access.AccessPolicy;
import org.rouse.coaching.diary.CheckInsOn;
import org.rouse.coaching.people.Asked;
import org.rouse.coaching.people.CareInPlace;
import org.rouse.coaching.people.Creates;
import org.rouse.coaching.people.Profiles;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.RemindNow;
import org.rouse.contracts.v1.WriteMessage;
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

/** Coaches' messages and reminders to people. */
@RestController
@RequestMapping("/api/v1/people/{id}")
@Tag(name = "messages")
class MessageController {

    private static final String STAFF_ALONE = "a coach or an admin has a person told something";

    private final AccessPolicy access;
    private final Profiles profiles;
    private final CoachMessages messages;
    private final CareInPlace care;
    private final CheckInsOn checkIns;

    MessageController(
            AccessPolicy access, Profiles profiles, CoachMessages messages, CareInPlace care, CheckInsOn checkIns) {
        this.access = access;
        this.profiles = profiles;
        this.messages = messages;
        this.care = care;
        this.checkIns = checkIns;
    }

    @GetMapping("/messages")
    @Operation(
            summary = "What coaches wrote and had the person reminded of, the newest first",
            description =
                    "With what became of it: whether it was pushed, and else why not; whether it came, was opened and answered.")
    Mono<MessagePage> messages(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "1-100") @RequestParam(defaultValue = "50") int limit) {
        return access.admit(token, id, "messages.read").flatMap(grant -> messages.page(id, cursor, limit));
    }

    @PostMapping("/messages")
    @Operation(
            summary = "Writes to the person",
            description =
                    "By a coach or an admin. It goes out by push, with nothing of its words on a lock screen unless the person allows that, "
                            + "and is in the app at once. In the night, in a meeting, in a pause, or where an emergency stands, it is in the app "
                            + "alone, and the answer says why. 409 where coaches asked for as much as they may that day.")
    @Creates
    Mono<ResponseEntity<CoachMessage>> writeMessage(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @Valid @RequestBody MessageRequest request) {
        return access.grant(token, id)
                .doOnNext(grant -> grant.requireCoachOrAdmin(STAFF_ALONE))
                .flatMap(grant -> ask(
                        grant,
                        "message.write",
                        Asked.of(key, "message", request),
                        () -> Command.newBuilder()
                                .setWriteMessage(WriteMessage.newBuilder().setText(request.text())),
                        request.text().strip(),
                        null));
    }

    @PostMapping("/reminders")
    @Operation(
            summary = "Has the person reminded now: to check in, of what the plan has for the day, or of a break",
            description =
                    "By a coach or an admin. It passes every check of prompts, counts in the day's budget, and starts the time until the next "
                            + "prompt; what holds it back is answered as reason, and on record. 409 where the plan has nothing left for the day, "
                            + "or coaches asked for as much as they may that day.")
    @Creates
    Mono<ResponseEntity<CoachMessage>> remindNow(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @Valid @RequestBody ReminderRequest request) {
        return access.grant(token, id)
                .doOnNext(grant -> grant.requireCoachOrAdmin(STAFF_ALONE))
                .flatMap(grant -> possible(token, grant, request.about()).thenReturn(grant))
                .flatMap(grant -> ask(
                        grant,
                        "reminder.ask",
                        Asked.of(key, "reminder", request.about()),
                        () -> Command.newBuilder()
                                .setRemindNow(RemindNow.newBuilder()
                                        .setOf(request.about().of())),
                        null,
                        request.about()));
    }

    /** A reminder is refused where the person could not do what it is about. */
    private Mono<Void> possible(Jwt token, AccessGrant grant, About about) {
        if (about == About.CHECK_IN) {
            care.require();
            return checkIns.require(token, grant.personId());
        }
        return Mono.empty();
    }

    private Mono<ResponseEntity<CoachMessage>> ask(
            AccessGrant admitted,
            String action,
            Asked asked,
            Supplier<Command.Builder> command,
            @Nullable String text,
            @Nullable About about) {
        return access.act(
                admitted,
                action,
                grant -> profiles.ask(grant, asked, command)
                        .map(decided -> decided.answer(result -> ResponseEntity.status(HttpStatus.CREATED)
                                .body(CoachMessage.of(result, grant.caller().subject(), text, about)))));
    }
}
