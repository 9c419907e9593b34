package org.rouse.notification.receipts;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.Prompt;

/** URLs that stand behind the buttons of a notification. Posting to one says its action; no login, no body needed. */
public final class ActionLinks {

    private final URI publicUrl;
    private final ActionTokens tokens;
    private final Duration lifetime;
    private final Duration readable;

    /**
     * @param publicUrl where people's devices reach this service
     * @param lifetime  how long after the decision a person may still answer
     * @param readable  how long after it they may still read what it said
     */
    public ActionLinks(URI publicUrl, ActionTokens tokens, Duration lifetime, Duration readable) {
        String base = publicUrl.toString();
        this.publicUrl = base.endsWith("/") ? publicUrl : URI.create(base + "/");
        this.tokens = tokens;
        this.lifetime = lifetime;
        this.readable = readable;
    }

    /** What the notification offers, in the order of its buttons; nothing for a test of a channel. */
    public Map<PromptAnswer, URI> of(Prompt prompt, Channel channel) {
        Set<PromptAnswer> offered = PromptAnswer.offeredWith(prompt.getKind());
        if (!prompt.getRepeatsPromptId().isEmpty()) {
            offered.remove(PromptAnswer.SNOOZE); // once per prompt
        }
        return links(prompt, channel, offered);
    }

    /** Where a device may say that it has the prompt and that it was opened; what the person did not allow is not noted. */
    public Map<PromptAnswer, URI> tracking(Prompt prompt, Channel channel) {
        return PromptAnswer.offeredWith(prompt.getKind()).isEmpty()
                ? Map.of()
                : links(prompt, channel, Set.of(PromptAnswer.DELIVERED, PromptAnswer.OPENED));
    }

    /** The page that shows all of the prompt and takes answers, without login. Fetching it says nothing; it is good for old mail. */
    public URI page(Prompt prompt, Channel channel) {
        return link(prompt, channel, PromptAnswer.OPENED, readable);
    }

    /** Until when the prompt may be answered. */
    public Instant answerableUntil(Prompt prompt) {
        return Instant.ofEpochMilli(prompt.getDecidedAtMs()).plus(lifetime);
    }

    private Map<PromptAnswer, URI> links(Prompt prompt, Channel channel, Set<PromptAnswer> actions) {
        Map<PromptAnswer, URI> links = new EnumMap<>(PromptAnswer.class);
        for (PromptAnswer action : actions) {
            links.put(action, link(prompt, channel, action, lifetime));
        }
        return links;
    }

    private URI link(Prompt prompt, Channel channel, PromptAnswer action, Duration good) {
        Instant expiresAt = Instant.ofEpochMilli(prompt.getDecidedAtMs()).plus(good);
        String token = tokens.sign(new ActionToken(prompt.getPromptId(), channel.getId(), action, expiresAt));
        return publicUrl.resolve("v1/actions/" + token);
    }
}
