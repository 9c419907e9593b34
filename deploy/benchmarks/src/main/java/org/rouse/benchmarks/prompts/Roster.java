package org.rouse.benchmarks.prompts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rouse.benchmarks.stage.KeyedBytes;
import org.rouse.benchmarks.stage.Sending;
import org.rouse.benchmarks.stage.Stage;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.Channels;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.Send;
import org.rouse.contracts.v1.StretchFacts;
import org.rouse.contracts.v1.ZoneInForce;
import org.rouse.http.outbound.AddressRules;
import org.rouse.http.outbound.UrlGuard;
import org.rouse.http.sealing.Sealing;
import org.rouse.notification.delivery.webhook.WebhookAddresses;

/** Puts people and decisions on the log as coaching and notification would. */
public final class Roster implements AutoCloseable {

    private static final String CHANNEL = "hook";
    private static final int SITTING_MINUTES = 20;
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final Sending log;
    private final WebhookAddresses webhooks;
    private final InstantSource clock;

    public Roster(Stage stage) {
        this.log = new Sending(stage.broker().bootstrapServers());
        this.webhooks = new WebhookAddresses(
                new UrlGuard(new AddressRules(List.of("127.0.0.0/8"))),
                new Sealing("main", Map.of("main", ServiceArguments.SEALING_KEY), "current", "keys"));
        this.clock = InstantSource.system();
    }

    /** Enrols the person, with prompts to the URL. */
    public void enrol(String personId, String url) {
        Person person = Person.newBuilder()
                .setPersonId(personId)
                .addZones(ZoneInForce.newBuilder().setZone("UTC"))
                .setRevision(1)
                .build();
        Channel channel = Channel.newBuilder()
                .setId(CHANNEL)
                .setWebhook(webhooks.register(personId, CHANNEL, url, Optional.empty(), Optional.empty())
                        .address())
                .build();
        log.send(Topics.PERSON.name(), KeyedBytes.of(personId, person));
        log.send(
                Topics.CHANNEL.name(),
                KeyedBytes.of(
                        personId,
                        Channels.newBuilder()
                                .setPersonId(personId)
                                .addChannels(channel)
                                .setRevision(1)
                                .build()));
    }

    /** Decides now that the person has been sitting for long enough; each call is another decision. */
    public void sits(String personId) {
        Instant now = clock.instant();
        String id = UUID.randomUUID().toString().replace("-", "");
        Decision decision = Decision.newBuilder()
                .setDecisionId(id)
                .setPersonId(personId)
                .setDecidedAtMs(now.toEpochMilli())
                .setLocalDate(now.atZone(ZoneOffset.UTC).toLocalDate().toString())
                .setKind(PromptKind.PROMPT_KIND_DESK_BREAK)
                .setFindingId(personId + "|stretch|" + id)
                .setRule("desk-break/1")
                .setStretch(StretchFacts.newBuilder()
                        .setMinutes(SITTING_MINUTES)
                        .setEveryMinutes(SITTING_MINUTES)
                        .setCoveragePercent(100)
                        .setDecisionPoint(1))
                .setSend(Send.newBuilder().setExpiresAtMs(now.plus(LIFETIME).toEpochMilli()))
                .build();
        log.send(Topics.DECISION.name(), KeyedBytes.of(personId, decision));
    }

    /** Waits until everything is on the log. */
    public void flush() {
        log.flush();
    }

    @Override
    public void close() {
        log.close();
    }
}
