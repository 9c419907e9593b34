package org.rouse.notification.feedback;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing that happened to mail of ours. */
@Schema(name = "MailEvent")
record MailEvent(
        Type type,

        @Schema(description = "Message-ID of the mail, with or without angle brackets; a delivery needs it") @Nullable
        String messageId,

        @Schema(description = "Mailbox; where there is one, it decides what is retired", example = "ada@example.org")
        @Nullable
        String address) {

    /** What happened. */
    enum Type {
        /** The mailbox has it. */
        @JsonProperty("delivered")
        DELIVERED,
        /** There is no such mailbox, or not any more. */
        @JsonProperty("hard-bounce")
        HARD_BOUNCE,
        /** It came back for a reason that may pass. */
        @JsonProperty("soft-bounce")
        SOFT_BOUNCE,
        /** The reader called it spam. */
        @JsonProperty("complaint")
        COMPLAINT;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @throws IllegalArgumentException when it does not say what happened to what */
    @SuppressWarnings("ConstantValue") // JSON leaves a field null that is not there, whatever its type says
    MailEvent {
        if (type == null || (messageId == null && (address == null || type == Type.DELIVERED))) {
            throw new IllegalArgumentException("an event needs a type, and a messageId or an address");
        }
    }

    /** The prompt that the mail carried, if it was one: the local part of a Message-ID is the prompt's id. */
    Optional<String> promptId() {
        return Optional.ofNullable(messageId)
                .map(id -> id.startsWith("<") ? id.substring(1) : id)
                .filter(id -> id.indexOf('@') > 0)
                .map(id -> id.substring(0, id.indexOf('@')));
    }
}
