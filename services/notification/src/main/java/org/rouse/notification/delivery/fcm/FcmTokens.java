package org.rouse.notification.delivery.fcm;

import java.util.regex.Pattern;
import org.rouse.contracts.v1.FcmAddress;
import org.rouse.http.outbound.InvalidAddressException;

/** Checks registration tokens from apps. */
public final class FcmTokens {

    /** Google calls tokens opaque; those issued so far consist of these characters and are 140 to 250 long. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_:.-]{32,1024}");

    private FcmTokens() {}

    /**
     * Checks a token.
     *
     * @throws InvalidAddressException when the text cannot be a token
     */
    public static FcmAddress register(String token) {
        if (!FORM.matcher(token).matches()) {
            throw new InvalidAddressException("token", "is not one of Firebase Cloud Messaging");
        }
        return FcmAddress.newBuilder().setToken(token).build();
    }
}
