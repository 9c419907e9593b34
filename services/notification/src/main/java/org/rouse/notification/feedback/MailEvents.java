package org.rouse.notification.feedback;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.rouse.notification.channels.ChannelRegistry;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.prompts.Answers;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Acts on events of mails that we sent. Repeated, late and reordered events change nothing. */
final class MailEvents {

    private static final String REFUSED = "refused";

    private final Answers answers;
    private final ChannelRegistry channels;
    private final JsonMapper json;
    private final Clocks clocks;
    private final MeterRegistry meters;

    MailEvents(Answers answers, ChannelRegistry channels, JsonMapper json, Clocks clocks, MeterRegistry meters) {
        this.answers = answers;
        this.channels = channels;
        this.json = json;
        this.clocks = clocks;
        this.meters = meters;
    }

    /** The result of each event, in their order. An unreadable event is refused and stops none of the others. */
    Mono<List<String>> take(List<JsonNode> events) {
        return Flux.fromIterable(events).concatMap(this::take).collectList();
    }

    private Mono<String> take(JsonNode node) {
        MailEvent event;
        try {
            event = json.treeToValue(node, MailEvent.class);
        } catch (JacksonException e) {
            return Mono.just(REFUSED).doOnNext(result -> count("none", result));
        }
        return act(event).doOnNext(result -> count(event.type().word(), result));
    }

    private Mono<String> act(MailEvent event) {
        return switch (event.type()) {
            case DELIVERED -> event.promptId().map(this::delivered).orElseGet(() -> Mono.just("unknown"));
            case HARD_BOUNCE, COMPLAINT -> retire(event);
            case SOFT_BOUNCE -> Mono.just("ignored");
        };
    }

    private Mono<String> delivered(String promptId) {
        return answers.delivered(promptId).map(result -> switch (result) {
            case NOTED -> "noted";
            case ALREADY -> "already";
            case UNKNOWN, NOT_ALLOWED -> "unknown";
        });
    }

    private Mono<String> retire(MailEvent event) {
        return mailbox(event)
                .flatMap(address -> channels.retireMailbox(
                        address, event.type().word(), clocks.event().instant()))
                .map(found -> found ? "retired" : "unknown")
                .defaultIfEmpty("unknown");
    }

    private Mono<String> mailbox(MailEvent event) {
        return event.address() != null
                ? Mono.just(event.address())
                : Mono.justOrEmpty(event.promptId())
                        .flatMap(answers::carrier)
                        .flatMap(carrier -> channels.find(carrier.personId(), carrier.channelId()))
                        .flatMap(channel -> Mono.justOrEmpty(channel.filter(one -> one.hasEmail())))
                        .map(channel -> channel.getEmail().getAddress());
    }

    /** Counts a request without a valid signature. */
    void countForged() {
        count("none", "forged");
    }

    private void count(String event, String result) {
        meters.counter("rouse.email.feedback", "event", event, "result", result).increment();
    }
}
