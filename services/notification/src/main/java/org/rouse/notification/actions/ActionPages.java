package org.rouse.notification.actions;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.prompts.Answers;
import org.rouse.notification.prompts.Answers.Result;
import org.rouse.notification.receipts.ActionLinks;
import org.rouse.notification.receipts.ActionToken;
import org.rouse.notification.receipts.Labels;
import org.rouse.notification.receipts.PromptAnswer;
import org.rouse.notification.tailoring.Label;
import org.rouse.notification.tailoring.Tailor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;

/**
 * Small pages for people who follow a prompt's link in a browser, in the prompt's language. They need no script; a script that reports the
 * opening is included only where the person allows it.
 */
final class ActionPages {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; %sform-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String SCRIPTED = "script-src 'self'; connect-src 'self'; ";
    private static final String STYLE = "<link rel=\"stylesheet\" href=\"page.css\">";
    private static final String SCRIPT = "<script src=\"opened.js\" defer></script>";

    private final Answers answers;
    private final ActionLinks links;
    private final Tailor tailor;
    private final Clocks clocks;
    private final ConsoleUrl console;

    ActionPages(Answers answers, ActionLinks links, Tailor tailor, Clocks clocks, ConsoleUrl console) {
        this.console = console;
        this.answers = answers;
        this.links = links;
        this.tailor = tailor;
        this.clocks = clocks;
    }

    /** The whole prompt, and a button for each answer while it may be answered. */
    Mono<ResponseEntity<String>> prompt(ActionToken said) {
        return answers.prompt(said.promptId())
                .zipWhen(prompt -> answers.notesOpens(prompt.getPersonId()))
                .map(known -> page(known.getT1(), said.channelId(), known.getT2()))
                .switchIfEmpty(Mono.defer(() -> refusal(HttpStatus.NOT_FOUND)));
    }

    /** The prompt, the answer that the link stands for, and a button to give it; for a refusal a button for each reason. */
    Mono<ResponseEntity<String>> question(ActionToken said) {
        return answers.prompt(said.promptId())
                .map(prompt -> page(
                        HttpStatus.OK,
                        prompt.getLanguage(),
                        prompt.getTitle(),
                        words(prompt)
                                + paragraph(tailor.label(Label.PAGE_CONFIRM, prompt.getLanguage()))
                                + form(prompt, said),
                        false))
                .switchIfEmpty(Mono.defer(() -> refusal(HttpStatus.NOT_FOUND)));
    }

    /** Confirms the answer, and says what to do now. */
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
                        tailor.label(Label.PAGE_THANKS, language),
                        paragraph(advice(said.action(), language)),
                        false));
    }

    /** Says that the link is unknown or no longer valid. Its owner is unknown, and so is their language. */
    Mono<ResponseEntity<String>> refusal(HttpStatus status) {
        return Mono.just(page(status, "", tailor.label(Label.PAGE_GONE, ""), "", false));
    }

    /** The advice to a person who reports pain; empty for every other answer. */
    Mono<String> advice(ActionToken said) {
        return answers.prompt(said.promptId())
                .map(prompt -> advice(said.action(), prompt.getLanguage()))
                .defaultIfEmpty("");
    }

    private String advice(PromptAnswer action, String language) {
        return action == PromptAnswer.HURTS ? tailor.label(Label.HURTS_ADVICE, language) : "";
    }

    private ResponseEntity<String> page(Prompt prompt, String channelId, boolean noteOpens) {
        boolean open = clocks.event().instant().isBefore(links.answerableUntil(prompt));
        Channel channel = Channel.newBuilder().setId(channelId).build();
        String buttons = links.of(prompt, channel).entrySet().stream()
                .filter(one -> open)
                .map(one -> answer(one.getKey(), token(one.getValue().getPath()), prompt))
                .collect(Collectors.joining());
        return page(
                HttpStatus.OK,
                prompt.getLanguage(),
                prompt.getTitle(),
                words(prompt) + readOn(prompt) + buttons,
                noteOpens);
    }

    /** A refusal asks for a reason on a page of its own; every other answer is given at once. */
    private String answer(PromptAnswer action, String token, Prompt prompt) {
        String label = HtmlUtils.htmlEscape(tailor.label(Labels.of(action, prompt.getKind()), prompt.getLanguage()));
        return asksReason(action, prompt)
                ? "<p><a href=\"" + token + "\">" + label + "</a></p>"
                : "<form method=\"post\" action=\"" + token + "?page\"><p><button>" + label + "</button></p></form>";
    }

    private static String token(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static boolean asksReason(PromptAnswer action, Prompt prompt) {
        return action == PromptAnswer.NOT_NOW && prompt.getKind() != PromptKind.PROMPT_KIND_QUESTION;
    }

    private static String words(Prompt prompt) {
        return paragraph(prompt.getBody()) + paragraph(prompt.getWhy().getSentence());
    }

    /** The link into the console: only a coach who signs in sees the person a case is about. */
    private String readOn(Prompt prompt) {
        return console.of(prompt)
                .map(link -> "<p><a href=\"" + HtmlUtils.htmlEscape(link.toString()) + "\">"
                        + HtmlUtils.htmlEscape(tailor.label(Label.CONSOLE, prompt.getLanguage())) + "</a></p>")
                .orElse("");
    }

    private static String paragraph(String text) {
        return text.isEmpty() ? "" : "<p>" + HtmlUtils.htmlEscape(text) + "</p>";
    }

    private String form(Prompt prompt, ActionToken said) {
        String buttons = asksReason(said.action(), prompt)
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

    private static ResponseEntity<String> page(
            HttpStatus status, String language, String heading, String rest, boolean scripted) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", POLICY.formatted(scripted ? SCRIPTED : ""))
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .body("<!doctype html><html lang=\"" + HtmlUtils.htmlEscape(language.isEmpty() ? "en" : language)
                        + "\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Rouse</title>"
                        + STYLE
                        + (scripted ? SCRIPT : "") + "<main><h1>" + HtmlUtils.htmlEscape(heading) + "</h1>" + rest
                        + "</main></html>");
    }
}
