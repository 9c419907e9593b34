package org.rouse.notification.prompts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.Why;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.rouse.notification.channels.Allowances;
import org.rouse.notification.channels.ChannelRegistry;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.delivery.AttemptOutcome;
import org.rouse.notification.http.Oneself;
import org.rouse.notification.people.PersonStore;
import org.rouse.notification.tailoring.Message;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Sends a test over a channel. */
@RestController
@Tag(name = "channels")
class ChannelTestController {

    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ChannelRegistry registry;
    private final Attempt attempt;
    private final PersonStore people;
    private final Wording wording;
    private final Allowances allowances;
    private final Clocks clocks;

    ChannelTestController(
            ChannelRegistry registry,
            Attempt attempt,
            PersonStore people,
            Wording wording,
            Allowances allowances,
            Clocks clocks) {
        this.registry = registry;
        this.attempt = attempt;
        this.people = people;
        this.wording = wording;
        this.allowances = allowances;
        this.clocks = clocks;
    }

    /** The result of the test. */
    @Schema(name = "ChannelTest")
    record Result(
            @Schema(description = "accepted, rejected, try-again, limited, credentials-refused or unavailable")
            String outcome,

            @Schema(description = "A few stable words; empty when accepted", example = "status-503")
            String cause) {}

    @PostMapping("/api/v1/people/{personId}/channels/{channelId}/test")
    @Operation(
            summary = "Send a test message through one channel, once; it is not a prompt and counts as none",
            description =
                    "409: the channel is off. 429: something was tested a moment ago. A channel whose provider says that it"
                            + " is gone is retired.")
    @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "429", ref = "#/components/responses/429")
    Mono<Result> test(@PathVariable String personId, @PathVariable String channelId, Authentication who) {
        return Oneself.only(who, personId)
                .then(registry.find(personId, channelId))
                .flatMap(found -> found.map(channel -> send(personId, channel))
                        .orElseGet(() -> Mono.error(new ProblemException(Rule.CHANNEL_UNKNOWN))))
                .map(ChannelTestController::result);
    }

    private Mono<AttemptOutcome> send(String personId, Channel channel) {
        return channel.hasOff()
                ? Mono.error(new ProblemException(Rule.CHANNEL_OFF))
                : allowances
                        .take("test", personId)
                        .then(people.find(personId).defaultIfEmpty(Person.getDefaultInstance()))
                        .flatMap(person -> attempt.on(channel, message(personId, wording.test(person)), person))
                        .delayUntil(outcome -> retireIfGone(personId, channel, outcome));
    }

    /** A provider's answer about an address counts for a test as for a prompt. */
    private Mono<Void> retireIfGone(String personId, Channel channel, AttemptOutcome outcome) {
        return outcome instanceof AttemptOutcome.RejectedForGood(boolean retire, String cause) && retire
                ? registry.retire(personId, channel, cause, clocks.event().instant())
                : Mono.empty();
    }

    private Prompt message(String personId, Message words) {
        byte[] id = new byte[18];
        RANDOM.nextBytes(id);
        Instant now = clocks.event().instant();
        return Prompt.newBuilder()
                .setPromptId(Base64.getUrlEncoder().encodeToString(id))
                .setPersonId(personId)
                .setDecidedAtMs(now.toEpochMilli())
                .setExpiresAtMs(now.plus(LIFETIME).toEpochMilli())
                .setLanguage(words.language())
                .setTitle(words.title())
                .setBody(words.body())
                .setWhy(Why.newBuilder().setSentence(words.why()))
                .build();
    }

    private static Result result(AttemptOutcome outcome) {
        return switch (outcome) {
            case AttemptOutcome.Accepted() -> new Result("accepted", "");
            case AttemptOutcome.RejectedForGood rejected -> new Result("rejected", rejected.cause());
            case AttemptOutcome.TryAgain again -> new Result("try-again", again.cause());
            case AttemptOutcome.Limited limited -> new Result("limited", limited.cause());
            case AttemptOutcome.CredentialsRefused refused -> new Result("credentials-refused", refused.cause());
            case AttemptOutcome.Unavailable unavailable -> new Result("unavailable", unavailable.cause());
        };
    }
}
