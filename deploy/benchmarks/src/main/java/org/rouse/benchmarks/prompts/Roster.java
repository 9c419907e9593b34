package org.rouse.benchmarks.prompts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
import org.rouse.contracts.v1.Finding;
import org.rouse.contracts.v1.Lane;
import org.rouse.contracts.v1.Live;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.PromptSettings;
import org.rouse.contracts.v1.StretchChange;
import org.rouse.contracts.v1.StretchEnd;
import org.rouse.contracts.v1.StretchFinding;
import org.rouse.contracts.v1.ZoneInForce;
import org.rouse.notification.delivery.AddressRules;
import org.rouse.notification.delivery.SealedSecrets;
import org.rouse.notification.delivery.UrlGuard;
import org.rouse.notification.delivery.webhook.WebhookAddresses;

/** People whom nothing keeps from being prompted, put on the log as coaching and notification would, and their sitting. */
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
                new SealedSecrets("main", Map.of("main", ServiceArguments.SEALING_KEY)));
        this.clock = InstantSource.system();
    }

    /** Makes the person known, with prompts to the URL. */
    public void enrol(String personId, String url) {
        Person person = Person.newBuilder()
                .setPersonId(personId)
                .addZones(ZoneInForce.newBuilder().setZone("UTC"))
                .setRevision(1)
                .setPrompts(PromptSettings.newBuilder()
                        .setQuietFromMinute(0)
                        .setQuietToMinute(0)
                        .setCoolDownMinutes(0)
                        .setDailyBudget(1_000))
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

    /** The person has been sitting for long enough, now; each call is another stretch. */
    public void sits(String personId) {
        Instant now = clock.instant();
        long first = now.getEpochSecond() / 60 - SITTING_MINUTES;
        Live live = Live.newBuilder()
                .setDecisionPoint(1)
                .setMinutes(SITTING_MINUTES)
                .setEvidenceUntilMs(now.toEpochMilli())
                .setCoveragePercent(100)
                .setExpiresAtMs(now.plus(LIFETIME).toEpochMilli())
                .build();
        Finding finding = Finding.newBuilder()
                .setFindingId(personId + "|stretch|" + UUID.randomUUID())
                .setPersonId(personId)
                .setRevision(1)
                .setDecidedAtMs(now.toEpochMilli())
                .setRule("stretch/1")
                .setLane(Lane.LANE_LIVE)
                .setStretch(StretchFinding.newBuilder()
                        .setChange(StretchChange.STRETCH_CHANGE_OPENED)
                        .setFirstMinute(first)
                        .setLastMinute(first + SITTING_MINUTES - 1)
                        .setEnd(StretchEnd.STRETCH_END_OPEN)
                        .setLive(live))
                .build();
        log.send(Topics.FINDING.name(), KeyedBytes.of(personId, finding));
    }

    /** Waits until all of it is on the log. */
    public void flush() {
        log.flush();
    }

    @Override
    public void close() {
        log.close();
    }
}
