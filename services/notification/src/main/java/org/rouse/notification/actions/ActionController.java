package org.rouse.notification.actions;

import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.rouse.http.Problem;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.http.AnswersWithPage;
import org.rouse.notification.prompts.Answers;
import org.rouse.notification.prompts.Answers.Result;
import org.rouse.notification.receipts.ActionToken;
import org.rouse.notification.receipts.ActionTokens;
import org.rouse.notification.receipts.PromptAnswer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The links of a notification. A GET only shows what the link would answer, since mail scanners follow every link; a POST answers. */
@RestController
@SecurityRequirements
@Tag(name = "actions", description = "Answers to prompts by signed links; no login")
class ActionController {

    /** The reasons a person may give; any other counts as "other". */
    static final Set<String> REASONS = Set.of("busy", "not-well", "moved-already", "not-helpful", "too-many", "other");

    private final ActionTokens tokens;
    private final Answers answers;
    private final ActionPages pages;
    private final TokenPace pace;
    private final Clocks clocks;
    private final MeterRegistry meters;

    ActionController(
            ActionTokens tokens,
            Answers answers,
            ActionPages pages,
            TokenPace pace,
            Clocks clocks,
            MeterRegistry meters) {
        this.tokens = tokens;
        this.answers = answers;
        this.pages = pages;
        this.pace = pace;
        this.clocks = clocks;
        this.meters = meters;
    }

    /** The result of an answer. */
    @Schema(name = "Answer")
    record Answer(
            @Schema(example = "done") String action,

            @Schema(description = "noted, already (said before), or not-allowed (the person wants no tracking)")
            String result,

            @Schema(description = "What to do now, in the person's language; empty unless it hurts")
            String advice) {}

    @PostMapping("/v1/actions/{token}")
    @Operation(
            summary = "Say what the link says; saying it again changes nothing",
            description = "404: not a link of ours. 410: too old. 429: too often.")
    @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "429", ref = "#/components/responses/429")
    Mono<Answer> say(@PathVariable String token, @RequestParam Optional<String> reason) {
        return switch (read(token)) {
            case Read.Good(ActionToken said) ->
                answers.take(said, detail(said, reason))
                        .zipWhen(result -> pages.advice(said))
                        .flatMap(known -> known.getT1() == Result.UNKNOWN
                                ? Mono.error(new ProblemException(Rule.LINK_UNKNOWN))
                                : Mono.just(new Answer(said.action().word(), word(known.getT1()), known.getT2())));
            case Read.Refused(Problem why) -> Mono.error(new ProblemException(why));
        };
    }

    @Hidden
    @PostMapping(value = "/v1/actions/{token}", params = "page")
    Mono<ResponseEntity<String>> sayFromPage(@PathVariable String token, @RequestParam Optional<String> reason) {
        return switch (read(token)) {
            case Read.Good(ActionToken said) ->
                answers.take(said, detail(said, reason)).flatMap(result -> pages.thanks(said, result));
            case Read.Refused(Problem why) -> pages.refusal(why.rule().status());
        };
    }

    @GetMapping("/v1/actions/{token}")
    @AnswersWithPage
    @Operation(
            summary = "A small page that shows the prompt and what the link would say, with a button to say it",
            description =
                    "The page of a prompt shows all of it, with a button for each answer; fetching it says nothing.")
    Mono<ResponseEntity<String>> show(@PathVariable String token) {
        return switch (read(token)) {
            case Read.Good(ActionToken said) ->
                said.action() == PromptAnswer.OPENED ? pages.prompt(said) : pages.question(said);
            case Read.Refused(Problem why) -> pages.refusal(why.rule().status());
        };
    }

    private sealed interface Read {
        record Good(ActionToken said) implements Read {}

        record Refused(Problem why) implements Read {}
    }

    private Read read(String text) {
        Optional<ActionToken> token = tokens.read(text);
        if (token.isEmpty()) {
            return refused("forged", Problem.of(Rule.LINK_UNKNOWN));
        }
        if (!clocks.event().instant().isBefore(token.get().expiresAt())) {
            return refused("expired", Problem.of(Rule.LINK_EXPIRED));
        }
        return pace.allows(text, clocks.wall().instant())
                ? new Read.Good(token.get())
                : refused("too-often", Problem.of(Rule.TOO_OFTEN).retryAfter(Duration.ofMinutes(1)));
    }

    private Read refused(String result, Problem why) {
        meters.counter("rouse.answers", "action", "none", "result", result).increment();
        return new Read.Refused(why);
    }

    static String detail(ActionToken said, Optional<String> reason) {
        return said.action() == PromptAnswer.NOT_NOW
                ? reason.map(given -> REASONS.contains(given) ? given : "other").orElse("")
                : "";
    }

    static String word(Result result) {
        return switch (result) {
            case NOTED -> "noted";
            case ALREADY -> "already";
            case NOT_ALLOWED -> "not-allowed";
            case UNKNOWN -> "unknown";
        };
    }
}
