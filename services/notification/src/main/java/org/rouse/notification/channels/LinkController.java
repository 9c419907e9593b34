package org.rouse.notification.channels;

import com.samskivert.mustache.Template;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.http.AnswersWithPage;
import org.rouse.notification.links.PageWords;
import org.rouse.notification.links.PersonLinks;
import org.rouse.notification.links.PersonLinks.Asked;
import org.rouse.notification.links.Templates;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * The links of mails. A GET only asks, since mail scanners follow every link; a POST acts. The pages work without scripts and load nothing.
 */
@RestController
@SecurityRequirements
@Tag(name = "links", description = "Links in mail; no login")
class LinkController {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Template page = Templates.load("pages/ask.html");
    private final PersonLinks links;
    private final Confirmations confirmations;
    private final ChannelRegistry registry;
    private final Clocks clocks;

    LinkController(PersonLinks links, Confirmations confirmations, ChannelRegistry registry, Clocks clocks) {
        this.links = links;
        this.confirmations = confirmations;
        this.registry = registry;
        this.clocks = clocks;
    }

    @GetMapping("/v1/email-confirmations/{token}")
    @AnswersWithPage
    @Operation(summary = "A page that asks whether prompts are wanted at an address")
    Mono<ResponseEntity<String>> askToConfirm(@PathVariable String token) {
        return confirmation(token)
                .map(asked -> say(asked.personId(), HttpStatus.OK, "confirmTitle", "confirmBody", "confirmDo"))
                .orElseGet(this::nothing);
    }

    @PostMapping("/v1/email-confirmations/{token}")
    @AnswersWithPage
    @Operation(
            summary = "Confirm the address; doing it again changes nothing. 410: too old, or the address has changed")
    Mono<ResponseEntity<String>> confirm(@PathVariable String token) {
        return confirmation(token)
                .map(asked -> confirmations
                        .confirm(asked)
                        .flatMap(done -> done
                                ? say(asked.personId(), HttpStatus.OK, "confirmDone", "", "")
                                : say(asked.personId(), HttpStatus.GONE, "gone", "", "")))
                .orElseGet(this::nothing);
    }

    @GetMapping("/v1/unsubscribe/{token}")
    @AnswersWithPage
    @Operation(summary = "A page that asks whether to send nothing any more")
    Mono<ResponseEntity<String>> askToUnsubscribe(@PathVariable String token) {
        return unsubscription(token)
                .map(asked -> say(asked.personId(), HttpStatus.OK, "stopTitle", "stopBody", "stopDo"))
                .orElseGet(this::nothing);
    }

    @PostMapping("/v1/unsubscribe/{token}")
    @AnswersWithPage
    @Operation(summary = "Switch every channel of the person off (also as List-Unsubscribe=One-Click, RFC 8058)")
    Mono<ResponseEntity<String>> unsubscribe(@PathVariable String token) {
        return unsubscription(token)
                .map(asked -> registry.unsubscribe(
                                asked.personId(), clocks.event().instant())
                        .then(say(asked.personId(), HttpStatus.OK, "stopDone", "", "")))
                .orElseGet(this::nothing);
    }

    private Optional<Asked.Confirm> confirmation(String token) {
        return links.read(token).filter(Asked.Confirm.class::isInstance).map(Asked.Confirm.class::cast);
    }

    private Optional<Asked.Unsubscribe> unsubscription(String token) {
        return links.read(token).filter(Asked.Unsubscribe.class::isInstance).map(Asked.Unsubscribe.class::cast);
    }

    /** @param body key of a text; as for {@code button}, empty for none */
    private Mono<ResponseEntity<String>> say(
            String personId, HttpStatus status, String title, String body, String button) {
        return confirmations.language(personId).map(language -> page(language, status, title, body, button));
    }

    private Mono<ResponseEntity<String>> nothing() {
        return Mono.just(page("en", HttpStatus.NOT_FOUND, "gone", "", ""));
    }

    private ResponseEntity<String> page(String language, HttpStatus status, String title, String body, String button) {
        Map<String, Object> words = PageWords.in(language);
        words.put("title", words.getOrDefault(title, ""));
        words.put("body", word(words, body));
        words.put("button", word(words, button));
        return ResponseEntity.status(status)
                .contentType(MediaType.TEXT_HTML)
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .body(page.execute(words));
    }

    private static List<Object> word(Map<String, Object> words, String name) {
        Object word = words.get(name);
        return word == null ? List.of() : List.of(word);
    }
}
