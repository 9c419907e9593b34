package org.rouse.notification.actions;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.notification.prompts.Answers;
import org.rouse.notification.prompts.Answers.Result;
import org.rouse.notification.receipts.Action;
import org.rouse.notification.receipts.ActionToken;
import org.rouse.notification.receipts.Labels;
import org.rouse.notification.tailoring.Label;
import org.rouse.notification.tailoring.Tailor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;

/** Small pages for people who follow an action's link in a browser, in the prompt's language. No script; nothing is loaded. */
final class ActionPages {

    private static final String POLICY =
            "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Answers answers;
    private final Tailor tailor;

    ActionPages(Answers answers, Tailor tailor) {
        this.answers = answers;
        this.tailor = tailor;
    }

    /** What the link would say, and a button to say it; of a refusal a button for each reason. */
    Mono<ResponseEntity<String>> question(ActionToken said) {
        return answers.prompt(said.promptId())
                .map(prompt -> page(HttpStatus.OK, prompt.getLanguage(), Label.PAGE_CONFIRM, form(prompt, said)))
                .switchIfEmpty(Mono.defer(() -> refusal(HttpStatus.NOT_FOUND)));
    }

    /** That it was taken, and what to do now. */
    Mono<ResponseEntity<String>> thanks(ActionToken said, Result result) {
        if (result == Result.UNKNOWN) {
            return refusal(HttpStatus.NOT_FOUND);
        }
        return answers.prompt(said.promptId())
                .map(Prompt::getLanguage)
                .defaultIfEmpty("")
                .map(language -> page(
                        HttpStatus.OK,
                        language,
                        Label.PAGE_THANKS,
                        "<p>" + HtmlUtils.htmlEscape(advice(said.action(), language)) + "</p>"));
    }

    /** That the link says nothing, or nothing any more. Whose it was is not known, so neither is their language. */
    Mono<ResponseEntity<String>> refusal(HttpStatus status) {
        return Mono.just(page(status, "", Label.PAGE_GONE, ""));
    }

    /** What a person whom it hurts should do now; empty for every other answer. */
    Mono<String> advice(ActionToken said) {
        return answers.prompt(said.promptId())
                .map(prompt -> advice(said.action(), prompt.getLanguage()))
                .defaultIfEmpty("");
    }

    private String advice(Action action, String language) {
        return action == Action.HURTS ? tailor.label(Label.HURTS_ADVICE, language) : "";
    }

    private String form(Prompt prompt, ActionToken said) {
        String buttons = said.action() == Action.NOT_NOW && prompt.getKind() != PromptKind.PROMPT_KIND_QUESTION
                ? ActionController.REASONS.stream()
                        .sorted()
                        .map(reason -> button("?page&amp;reason=" + reason, reason(reason, prompt.getLanguage())))
                        .collect(Collectors.joining())
                : button("?page", tailor.label(Labels.of(said.action(), prompt.getKind()), prompt.getLanguage()));
        return "<form method=\"post\">" + buttons + "</form>";
    }

    private String reason(String reason, String language) {
        Label label = Label.valueOf("REASON_" + reason.toUpperCase(Locale.ROOT).replace('-', '_'));
        return tailor.label(label, language);
    }

    private static String button(String target, String text) {
        return "<p><button formaction=\"" + target + "\">" + HtmlUtils.htmlEscape(text) + "</button></p>";
    }

    private ResponseEntity<String> page(HttpStatus status, String language, Label heading, String rest) {
        String text = HtmlUtils.htmlEscape(tailor.label(heading, language));
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .body("<!doctype html><html lang=\"" + HtmlUtils.htmlEscape(language.isEmpty() ? "en" : language)
                        + "\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Rouse</title>"
                        + "<main><h1>" + text + "</h1>" + rest + "</main></html>");
    }
}
