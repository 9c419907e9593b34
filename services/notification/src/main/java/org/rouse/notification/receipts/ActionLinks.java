package org.rouse.notification.receipts;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.Prompt;

/** The links behind the buttons of a notification. A POST gives the answer; it needs no login and no body. */
public final class ActionLinks {

    private final URI publicUrl;
    private final ActionTokens tokens;
    private final Duration lifetime;
    private final Duration readable;

    /**
     * @param publicUrl where people's devices reach this service
     * @param lifetime  how long after the decision a person may answer
     * @param readable  how long after the decision they may read the prompt
     */
    public ActionLinks(URI publicUrl, ActionTokens tokens, Duration lifetime, Duration readable) {
        String base = publicUrl.toString();
        this.publicUrl = base.endsWith("/") ? publicUrl : URI.create(base + "/");
        this.tokens = tokens;
        this.lifetime = lifetime;
        this.readable = readable;
    }

    /** The links of the answers that the notification offers, in the order of its buttons; none for a test of a channel. */
    public Map<PromptAnswer, URI> of(Prompt prompt, Channel channel) {
        Set<PromptAnswer> offered = PromptAnswer.offeredWith(prompt.getKind());
        if (!prompt.getRepeatsPromptId().isEmpty()) {
            offered.remove(PromptAnswer.SNOOZE); // once per prompt
        }
        return links(prompt, channel, offered);
    }

    /** The links by which a device may report that it has the prompt and that it was opened; only those that the person allows. */
    public Map<PromptAnswer, URI> tracking(Prompt prompt, Channel channel) {
        return PromptAnswer.offeredWith(prompt.getKind()).isEmpty()
                ? Map.of()
                : links(prompt, channel, Set.of(PromptAnswer.DELIVERED, PromptAnswer.OPENED));
    }

    /** The page that shows the whole prompt and accepts answers, without login. A GET answers nothing; the link works in old mail. */
    public URI page(Prompt prompt, Channel channel) {
        return link(prompt, channel, PromptAnswer.OPENED, readable);
    }

    /** The instant until which the prompt may be answered. */
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
