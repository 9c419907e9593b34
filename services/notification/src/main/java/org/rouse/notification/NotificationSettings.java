package org.rouse.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rouse.notification.delivery.apns.ApnsSettings;
import org.rouse.notification.delivery.email.EmailSettings;
import org.rouse.notification.delivery.fcm.FcmSettings;
import org.rouse.notification.delivery.ntfy.NtfySettings;
import org.rouse.notification.delivery.webpush.UnifiedPushSettings;
import org.rouse.notification.gate.Study;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Everything that can be set, under {@code rouse.notification}.
 *
 * @param mongoUri        of the server that holds the views and the claims
 * @param database        on that server
 * @param defaultLanguage of people who have named none, BCP 47
 * @param readBackWithin  longest wait of a change until it can be read back
 * @param publicUrl       where people's devices reach this service: the buttons of notifications lead there
 * @param breakEvery      minutes of sitting after which the plan of people who have no length of their own has a break; as in coaching
 * @param channelAllowance least time between two tests of channels, or two mails to confirm an address, of one person
 */
@Validated
@ConfigurationProperties("rouse.notification")
public record NotificationSettings(
        @NotBlank @DefaultValue("mongodb://localhost:27017") String mongoUri,
        @NotBlank @DefaultValue("rouse_notification") String database,
        @NotBlank @DefaultValue("en") String defaultLanguage,
        @Min(1) @Max(1440) @DefaultValue("20") int breakEvery,
        @NotNull @DefaultValue("5s") Duration readBackWithin,
        @NotNull @DefaultValue("http://localhost:8403") URI publicUrl,
        @Valid @NotNull @DefaultValue Actions actions,
        @Valid @NotNull @DefaultValue GateLimits gate,
        @Valid @NotNull @DefaultValue StudyMode study,
        @Valid @NotNull @DefaultValue Delivery delivery,
        @Valid @NotNull @DefaultValue Providers providers,
        @Valid @NotNull @DefaultValue Sealing sealing,
        @NotNull @DefaultValue("10s") Duration channelAllowance,
        @Valid @NotNull @DefaultValue FcmSettings fcm,
        @Valid @NotNull @DefaultValue ApnsSettings apns,
        @Valid @NotNull @DefaultValue NtfySettings ntfy,
        @Valid @NotNull @DefaultValue UnifiedPushSettings unifiedPush,
        @Valid @NotNull @DefaultValue EmailSettings email,
        @Valid @NotNull @DefaultValue WebPush webPush) {

    /** @throws IllegalArgumentException when a lease could run out before an attempt ends: it would be sent twice */
    public NotificationSettings {
        Duration needed = delivery.attemptTimeout().plus(providers.longestWait());
        if (delivery.lease().compareTo(needed) <= 0) {
            throw new IllegalArgumentException("rouse.notification.delivery.lease (" + delivery.lease()
                    + ") must be longer than attempt-timeout and providers.longest-wait together (" + needed + ")");
        }
    }

    /**
     * Answers by signed links.
     *
     * @param lifetime          how long after a decision its links say anything
     * @param readable          how long after it the page that shows it may be read
     * @param requestsPerMinute most requests with one link in a minute
     */
    public record Actions(
            @NotNull @DefaultValue("12h") Duration lifetime,
            @NotNull @DefaultValue("30d") Duration readable,
            @Min(1) @DefaultValue("20") int requestsPerMinute) {}

    /**
     * What holds for people whose coach set nothing else (DOMAIN section 5).
     *
     * @param quietFrom              first quiet local time
     * @param quietTo                first local time that is not quiet any more; equal to quietFrom = no quiet hours
     * @param coolDown               least time between two prompts
     * @param dismissalCoolDown      least time from a prompt that was turned down to the next
     * @param dailyBudget            most desk breaks prompted in one local day
     * @param deskBreaksUnderRedFlag whether a plain desk break may be prompted while a red flag stands
     * @param aerobicLifetime        how long after its finding an aerobic prompt still makes sense
     */
    public record GateLimits(
            @NotNull @DefaultValue("20:00") LocalTime quietFrom,
            @NotNull @DefaultValue("08:00") LocalTime quietTo,
            @NotNull @DefaultValue("40m") Duration coolDown,
            @NotNull @DefaultValue("60m") Duration dismissalCoolDown,
            @Min(0) @Max(100) @DefaultValue("6") int dailyBudget,
            @DefaultValue("false") boolean deskBreaksUnderRedFlag,
            @NotNull @DefaultValue("2h") Duration aerobicLifetime) {}

    /**
     * A micro-randomised trial of the prompts' effect. Off unless a probability and a seed are given.
     *
     * @param probabilityThousandths of prompting where a prompt could go out, 1-999; 0 = no study
     * @param seed                   of the lots; chosen anew for each study
     */
    public record StudyMode(
            @Min(0) @Max(999) @DefaultValue("0") int probabilityThousandths,
            @NotNull @DefaultValue("") String seed) {

        /** The study; empty while none runs. */
        public Optional<Study> running() {
            return probabilityThousandths == 0
                    ? Optional.empty()
                    : Optional.of(new Study(probabilityThousandths, seed));
        }

        @Override
        public String toString() {
            return "StudyMode[" + probabilityThousandths + "]"; // who knows the seed can foretell the lots
        }
    }

    /**
     * How prompts go out.
     *
     * @param allowedNetworks    networks in CIDR form that may be reached although they are not public, and without TLS
     * @param connectTimeout     to open a connection
     * @param responseTimeout    from the request to the head of the response
     * @param attemptTimeout     of one attempt, with the wait for a free connection
     * @param connectionsPerHost most requests at one provider at once; the rest queue, each host in its own queue
     * @param firstRetry         wait before the second attempt; doubles with each attempt, with jitter
     * @param longestRetry       longest such wait; what a provider asks for is always waited out
     * @param triesBeforeFallback attempts on a channel before the next one in order is tried
     * @param patience           longest wait for a channel before the next one in order is tried
     * @param lease              for how long an instance holds a prompt while it sends; longer than attemptTimeout and
     *                            providers.longestWait together
     * @param sweepEvery         how often prompts left behind are looked for
     */
    public record Delivery(
            @NotNull @DefaultValue List<String> allowedNetworks,
            @NotNull @DefaultValue("3s") Duration connectTimeout,
            @NotNull @DefaultValue("5s") Duration responseTimeout,
            @NotNull @DefaultValue("10s") Duration attemptTimeout,
            @Min(1) @DefaultValue("16") int connectionsPerHost,
            @NotNull @DefaultValue("1s") Duration firstRetry,
            @NotNull @DefaultValue("60s") Duration longestRetry,
            @Min(1) @DefaultValue("3") int triesBeforeFallback,
            @NotNull @DefaultValue("30s") Duration patience,
            @NotNull @DefaultValue("20s") Duration lease,
            @NotNull @DefaultValue("2s") Duration sweepEvery) {

        /** @throws IllegalArgumentException when a lease could run out during an attempt: it would be sent twice */
        public Delivery {
            if (lease.compareTo(attemptTimeout) <= 0) {
                throw new IllegalArgumentException("rouse.notification.delivery.lease (" + lease
                        + ") must be longer than attempt-timeout (" + attemptTimeout + ")");
            }
            allowedNetworks = List.copyOf(allowedNetworks);
        }
    }

    /**
     * How providers are kept apart: each has a queue and a circuit breaker of its own. Where a channel goes to many hosts, each
     * host is a provider.
     *
     * @param queue          most prompts that wait for one provider; more go by the next channel, or come back later
     * @param longestWait    longest such wait
     * @param window         attempts from which a provider's health is told; judged from half of them on
     * @param failurePercent share of them that must fail for the provider to count as down
     * @param openFor        how long a provider that is down is left alone before a few attempts see whether it is back
     * @param most           most providers that are told apart at once
     */
    public record Providers(
            @Min(1) @DefaultValue("1000") int queue,
            @NotNull @DefaultValue("5s") Duration longestWait,
            @Min(2) @DefaultValue("20") int window,
            @Min(1) @Max(100) @DefaultValue("50") int failurePercent,
            @NotNull @DefaultValue("10s") Duration openFor,
            @Min(1) @DefaultValue("1000") int most) {}

    /**
     * Keys under which webhook secrets are kept.
     *
     * @param current id of the key that seals what is new
     * @param keys    base64 of 32 bytes by id (1-32 characters); old ones stay until nothing is sealed with them
     */
    public record Sealing(
            @NotBlank(message = "name the key that seals webhook secrets") @DefaultValue("")
            String current,

            @NotEmpty(message = "give at least one key, base64 of 32 bytes") @DefaultValue
            Map<String, String> keys) {
        public Sealing {
            keys = Map.copyOf(keys);
        }

        @Override
        public String toString() {
            return "Sealing[" + current + "]"; // keys stay out of logs
        }
    }

    /**
     * Web Push. Without keys it is off, and subscriptions are refused.
     *
     * @param publicKey    VAPID key, base64url of the uncompressed P-256 point (65 bytes)
     * @param privateKey   base64url of the scalar (32 bytes)
     * @param subject      how a push service reaches the operator, {@code mailto:} or {@code https:}
     * @param allowedHosts of endpoints; {@code *.} in front stands for any name below
     */
    public record WebPush(
            @NotNull @DefaultValue("") String publicKey,
            @NotNull @DefaultValue("") String privateKey,

            @NotNull @DefaultValue("mailto:operator@example.org")
            String subject,

            @NotEmpty
            @DefaultValue({
                "fcm.googleapis.com",
                "updates.push.services.mozilla.com",
                "*.push.apple.com",
                "*.notify.windows.com"
            })
            List<String> allowedHosts) {
        public WebPush {
            allowedHosts = List.copyOf(allowedHosts);
        }

        @Override
        public String toString() {
            return "WebPush[" + publicKey + "]"; // the private key stays out of logs
        }
    }
}
