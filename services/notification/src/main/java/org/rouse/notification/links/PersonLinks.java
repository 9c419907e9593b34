package org.rouse.notification.links;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;

/** Links in mail by which a person confirms an address or stops everything, without logging in. */
public final class PersonLinks {

    private static final byte CONFIRM = 1;
    private static final byte UNSUBSCRIBE = 2;

    private final URI publicUrl;
    private final SignedTokens tokens;

    /** @param publicUrl where people's devices reach this service */
    public PersonLinks(URI publicUrl, SignedTokens tokens) {
        String base = publicUrl.toString();
        this.publicUrl = base.endsWith("/") ? publicUrl : URI.create(base + "/");
        this.tokens = tokens;
    }

    /** The request that a link stands for. */
    public sealed interface Asked {

        /**
         * Send prompts to an address.
         *
         * @param expiresAt from this instant on the link is void; whole seconds
         */
        record Confirm(String personId, String channelId, String address, Instant expiresAt) implements Asked {}

        /** Send nothing to the person any more. Such a link never expires: it must work in old mail too. */
        record Unsubscribe(String personId) implements Asked {}
    }

    /** The page that asks for a last click, and acts on its POST. */
    public URI to(Asked asked) {
        String token = tokens.sign(bytes(asked));
        return publicUrl.resolve(
                switch (asked) {
                    case Asked.Confirm confirm -> "v1/email-confirmations/" + token;
                    case Asked.Unsubscribe unsubscribe -> "v1/unsubscribe/" + token;
                });
    }

    /** The request in a token, whether expired or not; empty when the token is not one of ours. */
    public Optional<Asked> read(String token) {
        return tokens.read(token).flatMap(PersonLinks::parse);
    }

    private static byte[] bytes(Asked asked) {
        return switch (asked) {
            case Asked.Confirm confirm -> {
                byte[] person = confirm.personId().getBytes(UTF_8);
                byte[] channel = confirm.channelId().getBytes(UTF_8);
                byte[] address = confirm.address().getBytes(UTF_8);
                yield ByteBuffer.allocate(13 + person.length + channel.length + address.length)
                        .put(CONFIRM)
                        .putLong(confirm.expiresAt().getEpochSecond())
                        .putShort((short) person.length)
                        .put(person)
                        .putShort((short) channel.length)
                        .put(channel)
                        .put(address)
                        .array();
            }
            case Asked.Unsubscribe unsubscribe -> {
                byte[] person = unsubscribe.personId().getBytes(UTF_8);
                yield ByteBuffer.allocate(1 + person.length)
                        .put(UNSUBSCRIBE)
                        .put(person)
                        .array();
            }
        };
    }

    private static Optional<Asked> parse(byte[] said) {
        ByteBuffer buffer = ByteBuffer.wrap(said);
        try {
            return switch (buffer.get()) {
                case CONFIRM -> {
                    Instant expiresAt = Instant.ofEpochSecond(buffer.getLong());
                    String person = text(buffer, buffer.getShort());
                    String channel = text(buffer, buffer.getShort());
                    yield Optional.of(new Asked.Confirm(person, channel, text(buffer, buffer.remaining()), expiresAt));
                }
                case UNSUBSCRIBE -> Optional.of(new Asked.Unsubscribe(text(buffer, buffer.remaining())));
                default -> Optional.empty(); // of a later version
            };
        } catch (BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private static String text(ByteBuffer buffer, int length) {
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        return new String(bytes, UTF_8);
    }
}
