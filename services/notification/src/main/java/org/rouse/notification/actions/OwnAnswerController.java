package org.rouse.notification.actions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Prompt;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.rouse.notification.actions.ActionController.Answer;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.http.Oneself;
import org.rouse.notification.prompts.Answers;
import org.rouse.notification.receipts.ActionLinks;
import org.rouse.notification.receipts.ActionToken;
import org.rouse.notification.receipts.PromptAnswer;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes answers from the app where the person is signed in, whatever channel the prompt came by. */
@RestController
@Tag(name = "prompts")
class OwnAnswerController {

    /** The channel in receipts of these answers: it is none of the person's channels. */
    private static final String APP = "app";

    private final Answers answers;
    private final ActionLinks links;
    private final ActionPages pages;
    private final Clocks clocks;

    OwnAnswerController(Answers answers, ActionLinks links, ActionPages pages, Clocks clocks) {
        this.answers = answers;
        this.links = links;
        this.pages = pages;
        this.clocks = clocks;
    }

    /** The person's answer. */
    @Schema(name = "AnswerRequest")
    record Said(
            @Schema(
                    description = "done, snooze, not-now or hurts, as the prompt's kind offers",
                    example = "done",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String action,

            @Schema(
                    description = "With not-now: busy, not-well, moved-already, not-helpful, too-many or other",
                    example = "busy")
            @Nullable
            String reason) {}

    @PostMapping("/api/v1/prompts/{promptId}/answers")
    @Operation(
            summary = "Answer one of one's own prompts; saying it again changes nothing",
            description = "404: no prompt of one's own that was sent. 410: too old to be answered.")
    Mono<Answer> say(@PathVariable String promptId, @RequestBody Said said, Authentication who) {
        return Oneself.only(who, who.getName())
                .then(answers.sentTo(who.getName(), promptId))
                .switchIfEmpty(Mono.error(() -> new ProblemException(Rule.PATH_UNKNOWN)))
                .flatMap(prompt -> take(prompt, action(prompt, said), said));
    }

    private Mono<Answer> take(Prompt prompt, PromptAnswer action, Said said) {
        Instant until = links.answerableUntil(prompt);
        if (!clocks.event().instant().isBefore(until)) {
            return Mono.error(new ProblemException(Rule.LINK_EXPIRED));
        }
        ActionToken token = new ActionToken(prompt.getPromptId(), APP, action, until);
        String detail = ActionController.detail(token, Optional.ofNullable(said.reason()));
        return answers.take(token, detail)
                .zipWith(pages.advice(token))
                .map(known -> new Answer(action.word(), ActionController.word(known.getT1()), known.getT2()));
    }

    /** @throws ProblemException naming the field, where that prompt does not offer the answer */
    private static PromptAnswer action(Prompt prompt, Said said) {
        if (said.action() == null) {
            throw ProblemException.missing("action");
        }
        return Arrays.stream(PromptAnswer.values())
                .filter(action -> action.word().equals(said.action()))
                .filter(action -> PromptAnswer.offeredWith(prompt.getKind()).contains(action))
                .filter(action -> action != PromptAnswer.SNOOZE
                        || prompt.getRepeatsPromptId().isEmpty())
                .findFirst()
                .orElseThrow(() -> ProblemException.field("action", "must be an answer that this prompt offers"));
    }
}
