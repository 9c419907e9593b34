package org.rouse.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.v1.Channel;
import reactor.core.publisher.Mono;

class CredentialAlarmsTest {

    private static final DeliveryChannel CHANNEL = new DeliveryChannel() {
        @Override
        public String type() {
            return "fcm";
        }

        @Override
        public Channel.AddressCase address() {
            return Channel.AddressCase.WEB_PUSH;
        }

        @Override
        public Mono<AttemptOutcome> send(Channel channel, Dispatch dispatch) {
            return Mono.never();
        }
    };

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CredentialAlarms alarms = new CredentialAlarms(meters);

    @BeforeEach
    void watch() {
        alarms.watch(CHANNEL);
    }

    @Test
    void shouldStandFromRefusalUntilAcceptance() {
        assertThat(gauge()).isZero();

        alarms.note(CHANNEL, "fcm", new AttemptOutcome.CredentialsRefused("status-401"));
        alarms.note(CHANNEL, "fcm", new AttemptOutcome.TryAgain(Optional.empty(), "status-503"));
        assertThat(gauge()).isEqualTo(1);
        assertThat(alarms.standing()).containsEntry("fcm", "status-401");

        alarms.note(CHANNEL, "fcm", new AttemptOutcome.Accepted());
        assertThat(gauge()).isZero();
    }

    @Test
    void shouldCountEachRefusal() {
        alarms.note(CHANNEL, "fcm", new AttemptOutcome.CredentialsRefused("status-401"));
        alarms.note(CHANNEL, "fcm", new AttemptOutcome.CredentialsRefused("status-401"));

        assertThat(meters.counter("rouse.provider.credentials.refused", "channel", "fcm")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void shouldStandWhileOneProviderOfItsKindRefusesAndAnotherAccepts() {
        alarms.note(CHANNEL, "one", new AttemptOutcome.CredentialsRefused("status-403"));
        alarms.note(CHANNEL, "other", new AttemptOutcome.Accepted());
        assertThat(gauge()).isEqualTo(1);

        alarms.note(CHANNEL, "one", new AttemptOutcome.Accepted());
        assertThat(gauge()).isZero();
    }

    private double gauge() {
        return meters.get("rouse.provider.credentials.failing").gauge().value();
    }
}
