package org.rouse.notification.actions;

import java.util.Map;
import org.rouse.notification.prompts.Answers;
import org.rouse.notification.prompts.Answers.Result;
import org.rouse.notification.receipts.Action;
import org.rouse.notification.receipts.ActionToken;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;

/** Small pages for people who follow an action's link in a browser. They work without scripts and load nothing. */
final class ActionPages {

    private static final String POLICY =
            "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Map<Action, String> LABELS = Map.of(
            Action.DONE, "Done",
            Action.SNOOZE, "Remind me in 10 minutes",
            Action.NOT_NOW, "Not now",
            Action.HURTS, "It hurts",
            Action.DELIVERED, "Received",
            Action.OPENED, "Opened");

    private final Answers answers;

    ActionPages(Answers answers) {
        this.answers = answers;
    }

    /** What the link would say, and a button to say it. */
    Mono<ResponseEntity<String>> question(ActionToken said) {
        return answers.prompt(said.promptId())
                .map(prompt -> page(
                        HttpStatus.OK,
                        prompt.getLanguage(),
                        LABELS.getOrDefault(said.action(), ""),
                        "<form method=\"post\" action=\"?page\"><button>"
                                + HtmlUtils.htmlEscape(LABELS.getOrDefault(said.action(), "")) + "</button></form>"))
                .switchIfEmpty(refusal(HttpStatus.NOT_FOUND));
    }

    /** That it was taken, and what to do now. */
    Mono<ResponseEntity<String>> thanks(ActionToken said, Result result) {
        return result == Result.UNKNOWN
                ? refusal(HttpStatus.NOT_FOUND)
                : advice(said)
                        .map(advice -> page(
                                HttpStatus.OK,
                                "en",
                                "Thank you, noted.",
                                "<p>" + HtmlUtils.htmlEscape(advice) + "</p>"));
    }

    /** That the link says nothing, or nothing any more. */
    Mono<ResponseEntity<String>> refusal(HttpStatus status) {
        return Mono.just(page(status, "en", "This link does not work, or not any more.", ""));
    }

    /** What a person whom it hurts should do now; empty for every other answer. */
    Mono<String> advice(ActionToken said) {
        return Mono.just(
                said.action() == Action.HURTS
                        ? "Stop here for today. See a doctor or physiotherapist if the pain is strong, new or getting worse."
                        : "");
    }

    private static ResponseEntity<String> page(HttpStatus status, String language, String heading, String rest) {
        return ResponseEntity.status(status)
                .contentType(MediaType.TEXT_HTML)
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .body("<!doctype html><html lang=\"" + HtmlUtils.htmlEscape(language)
                        + "\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Rouse</title><main><h1>"
                        + HtmlUtils.htmlEscape(heading) + "</h1>" + rest + "</main></html>");
    }
}
