package org.rouse.notification.delivery.email;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Email through a relay server. Without a host it is off, and addresses are refused.
 *
 * @param host           the server
 * @param port           587 by custom, 465 with {@code tls}
 * @param encryption     how the connection is encrypted
 * @param username       empty where the server wants none
 * @param password       password of that user
 * @param from           address the mail comes from; its domain must name the server as one of its own (SPF, DKIM)
 * @param fromName       name shown beside that address
 * @param timeout        limit of connecting, of reading and of writing, each
 * @param connections    most connections at once
 * @param feedbackSecret {@code whsec_...}, the secret of the sender of delivery reports; empty where nobody sends them
 */
public record EmailSettings(
        @NotNull @DefaultValue("") String host,
        @Min(1) @Max(65_535) @DefaultValue("587") int port,
        @NotNull @DefaultValue("STARTTLS") Encryption encryption,
        @NotNull @DefaultValue("") String username,
        @NotNull @DefaultValue("") String password,
        @NotNull @DefaultValue("") String from,
        @NotNull @DefaultValue("Rouse") String fromName,
        @NotNull @DefaultValue("5s") Duration timeout,
        @Min(1) @Max(64) @DefaultValue("4") int connections,
        @NotNull @DefaultValue("") String feedbackSecret) {

    /** The setting that switches the channel on. */
    static final String SWITCH = "rouse.notification.email.host";

    /** How a connection is encrypted. */
    public enum Encryption {
        /** Begins in the clear and must change to TLS before any command. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS,
        /** No encryption: for a server on the same machine. */
        NONE
    }

    /** @throws IllegalArgumentException when there is a host but no address to send from */
    public EmailSettings {
        if (!host.isBlank() && from.isBlank()) {
            throw new IllegalArgumentException(SWITCH + " is set, so rouse.notification.email.from must be too");
        }
    }

    boolean isOn() {
        return !host.isBlank();
    }

    @Override
    public String toString() {
        return "EmailSettings[" + host + ":" + port + "]"; // the secrets stay out of logs
    }
}
