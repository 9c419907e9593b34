package org.rouse.notification.delivery;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.Why;
import org.rouse.http.outbound.AddressRules;
import org.rouse.http.outbound.UrlGuard;
import org.rouse.notification.clocks.Clocks;

/** Prompts for tests of channels, and the objects that send them. */
public final class Sending {

    public static final Instant NOW = Instant.parse("2027-02-01T11:00:00Z");
    public static final String PROMPT_ID = "abcdefghijklmnopqrstuvwx";
    private static final List<String> LOOPBACK = List.of("127.0.0.0/8");

    private Sending() {}

    public static DeliverySettings settings() {
        Duration second = Duration.ofSeconds(1);
        return new DeliverySettings(
                LOOPBACK,
                second,
                second,
                Duration.ofSeconds(3),
                4,
                second,
                second,
                3,
                second,
                Duration.ofSeconds(20),
                second);
    }

    public static UrlGuard guard() {
        return new UrlGuard(new AddressRules(LOOPBACK));
    }

    public static OutboundHttp http() {
        InstantSource now = InstantSource.fixed(NOW);
        return new OutboundHttp(settings(), new AddressRules(LOOPBACK), new Clocks(now, now));
    }

    public static Prompt prompt() {
        return Prompt.newBuilder()
                .setPromptId(PROMPT_ID)
                .setPersonId("anna")
                .setKind(PromptKind.PROMPT_KIND_DESK_BREAK)
                .setLanguage("de")
                .setTitle("Time to stand up")
                .setBody("20 minutes of sitting so far.")
                .setExpiresAtMs(NOW.plusSeconds(600).toEpochMilli())
                .build();
    }

    /** A dispatch with two answers and a page, to a person who allows details on a lock screen or does not. */
    public static Dispatch dispatch(Prompt prompt, boolean detailed) {
        return new Dispatch(
                prompt,
                NOW,
                detailed,
                "A moment for you",
                "Open to see more.",
                List.of(
                        new Choice("done", "Erledigt", URI.create("https://rouse.example/v1/actions/done-token")),
                        new Choice("snooze", "In 10 Minuten", URI.create("https://rouse.example/v1/actions/snooze"))),
                Optional.of(URI.create("https://rouse.example/v1/actions/page-token")),
                Optional.empty());
    }

    /** Advice to a person with default settings. */
    public static Dispatch advice() {
        return dispatch(
                prompt().toBuilder()
                        .setKind(PromptKind.PROMPT_KIND_SEEK_CARE)
                        .setTitle("Please call a doctor today")
                        .setBody("What was noted should be looked at today.")
                        .setWhy(Why.newBuilder().setSentence("Your coach noted a sign."))
                        .build(),
                false);
    }

    /** The prompt to a person who allows that deliveries and openings are recorded. */
    public static Dispatch tracked() {
        Dispatch plain = dispatch(prompt(), false);
        return new Dispatch(
                plain.prompt(),
                plain.sentAt(),
                plain.detailed(),
                plain.neutralTitle(),
                plain.neutralBody(),
                plain.choices(),
                plain.page(),
                Optional.of(new Tracking(
                        URI.create("https://rouse.example/v1/actions/delivered-token"),
                        URI.create("https://rouse.example/v1/actions/opened-token"))));
    }
}
