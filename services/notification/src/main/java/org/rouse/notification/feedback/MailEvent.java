package org.rouse.notification.feedback;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An event of a mail that we sent. */
@Schema(name = "MailEvent")
record MailEvent(
        Type type,

        @Schema(description = "Message-ID of the mail, with or without angle brackets; a delivery needs it") @Nullable
        String messageId,

        @Schema(description = "Mailbox; where there is one, it decides what is retired", example = "ada@example.org")
        @Nullable
        String address) {

    /** The kind of event. */
    enum Type {
        /** The mail reached the mailbox. */
        @JsonProperty("delivered")
        DELIVERED,
        /** The mailbox does not exist, or no longer. */
        @JsonProperty("hard-bounce")
        HARD_BOUNCE,
        /** The mail came back for a temporary reason. */
        @JsonProperty("soft-bounce")
        SOFT_BOUNCE,
        /** The reader reported it as spam. */
        @JsonProperty("complaint")
        COMPLAINT;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @throws IllegalArgumentException when type or message id is missing */
    @SuppressWarnings("ConstantValue") // Jackson leaves an absent field null, whatever its type says
    MailEvent {
        if (type == null || (messageId == null && (address == null || type == Type.DELIVERED))) {
            throw new IllegalArgumentException("an event needs a type, and a messageId or an address");
        }
    }

    /** The prompt that the mail carried, if any: the local part of a Message-ID is the prompt's id. */
    Optional<String> promptId() {
        return Optional.ofNullable(messageId)
                .map(id -> id.startsWith("<") ? id.substring(1) : id)
                .filter(id -> id.indexOf('@') > 0)
                .map(id -> id.substring(0, id.indexOf('@')));
    }
}
