package org.rouse.notification.delivery.fcm;

import java.util.regex.Pattern;
import org.rouse.contracts.v1.FcmAddress;
import org.rouse.http.outbound.InvalidAddressException;

/** Checks registration tokens as apps give them. */
public final class FcmTokens {

    /** Google calls them opaque; those given out so far are of these characters, and 140 to 250 long. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_:.-]{32,1024}");

    private FcmTokens() {}

    /**
     * Checks a token.
     *
     * @throws InvalidAddressException when it cannot be one
     */
    public static FcmAddress register(String token) {
        if (!FORM.matcher(token).matches()) {
            throw new InvalidAddressException("token", "is not one of Firebase Cloud Messaging");
        }
        return FcmAddress.newBuilder().setToken(token).build();
    }
}
