package org.rouse.notification.delivery.email;

import com.samskivert.mustache.Template;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rouse.notification.delivery.Dispatch;
import org.rouse.notification.links.PageWords;
import org.rouse.notification.links.Templates;

/** Writes mail. */
final class Letters {

    private final Template promptText = Templates.load("mail/prompt.txt");
    private final Template promptHtml = Templates.load("mail/prompt.html");
    private final Template confirmText = Templates.load("mail/confirm.txt");
    private final Template confirmHtml = Templates.load("mail/confirm.html");

    /** A prompt as a mail, in the words that its reader allows on a lock screen. */
    Letter prompt(String to, Dispatch dispatch, URI unsubscribe) {
        String language = dispatch.prompt().getLanguage();
        Map<String, Object> facts = PageWords.in(language);
        facts.put("title", dispatch.title());
        facts.put("body", dispatch.body());
        facts.put(
                "choices",
                dispatch.buttons().stream()
                        .map(choice -> Map.of(
                                "label", choice.label(), "link", choice.link().toString()))
                        .toList());
        List<String> page = dispatch.page().map(URI::toString).stream().toList();
        facts.put("open", dispatch.isReadInside() ? page : List.of());
        facts.put("page", dispatch.isReadInside() ? List.of() : page);
        facts.put("unsubscribe", unsubscribe.toString());
        return new Letter(
                dispatch.prompt().getPromptId(),
                to,
                dispatch.title(),
                promptText.execute(facts),
                promptHtml.execute(facts),
                Optional.of(unsubscribe),
                language);
    }

    /**
     * The mail that asks an address's owner for confirmation.
     *
     * @param id the same when the same question is sent again
     */
    Letter confirm(String id, String to, URI link, String language) {
        Map<String, Object> facts = PageWords.in(language);
        facts.put("link", link.toString());
        return new Letter(
                id,
                to,
                String.valueOf(facts.get("confirmTitle")),
                confirmText.execute(facts),
                confirmHtml.execute(facts),
                Optional.empty(),
                language);
    }
}
