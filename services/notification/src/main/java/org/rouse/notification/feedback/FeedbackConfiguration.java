package org.rouse.notification.feedback;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.rouse.http.outbound.InvalidAddressException;
import org.rouse.notification.channels.ChannelRegistry;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.delivery.email.EmailSettings;
import org.rouse.notification.delivery.webhook.SignedRequests;
import org.rouse.notification.prompts.Answers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Wires the feedback of providers. */
@Configuration(proxyBeanMethods = false)
class FeedbackConfiguration {

    /** The senders that may report to us; empty where no secret is configured. */
    record Senders(Optional<SignedRequests> email) {}

    @Bean
    Senders feedbackSenders(EmailSettings settings) {
        return new Senders(signed(settings.feedbackSecret()));
    }

    @Bean
    SeenRequests seenRequests(MongoDatabase database) {
        return new SeenRequests(database);
    }

    @Bean
    MailEvents mailEvents(
            Answers answers, ChannelRegistry channels, JsonMapper json, Clocks clocks, MeterRegistry meters) {
        return new MailEvents(answers, channels, json, clocks, meters);
    }

    private static Optional<SignedRequests> signed(String secret) {
        try {
            return secret.isBlank() ? Optional.empty() : Optional.of(new SignedRequests(secret));
        } catch (InvalidAddressException e) {
            throw new IllegalArgumentException("rouse.notification.email.feedback-secret: " + e.getMessage(), e);
        }
    }
}
