package org.rouse.coaching.diary;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.data.ByLanguage;
import org.rouse.coaching.data.Languages;
import org.rouse.coaching.people.Asked;
import org.rouse.coaching.people.Creates;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.http.ProblemException;
import org.rouse.http.Unchanged;
import org.springframework.http.HttpHeaders;
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

/** The safety list, the same for everybody who is signed in, and answers to it. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "check-ins")
class SafetyListController {

    private final ByLanguage<SafetyListAnswer> lists = ByLanguage.of(SafetyListAnswer::in);
    private final Reporting reporting;

    SafetyListController(Reporting reporting) {
        this.reporting = reporting;
    }

    @GetMapping("/safety-list")
    @Operation(
            summary = "The safety list word for word, with its rule and the advice that follows",
            description =
                    "To be kept by an app, which asks, decides and advises without a server, and sends the answers when it can. "
                            + "language is a BCP 47 tag; its region does not matter.")
    ResponseEntity<SafetyListAnswer> list(
            @RequestParam(defaultValue = "en") String language,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String seen) {
        return Unchanged.unlessSeen(
                lists.serving(language).orElseThrow(() -> ProblemException.oneOf("language", Languages.TAGS)), seen);
    }

    @PostMapping("/people/{id}/safety-list-answers")
    @Operation(
            summary = "Answers the safety list, or some questions of it",
            description =
                    "A tier that the answers call for raises the red flag in the same step: prompts stop, and advice goes out. "
                            + "A lower tier than stands never lowers it, and answers that say nothing new raise nothing. The answer names the "
                            + "tier and the texts to show now.")
    @Creates
    Mono<ResponseEntity<Reported>> answer(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @Valid @RequestBody SafetyAnswersRequest request) {
        CheckIn.Builder said =
                CheckIn.newBuilder().setAtMs(Reporting.milli(request.at())).setSafetyList(request.message());
        return reporting.report(token, id, "safety-list.answer", key, said);
    }
}
