package org.rouse.notification.delivery.apns;

import java.util.Locale;
import java.util.regex.Pattern;
import org.rouse.contracts.v1.ApnsAddress;
import org.rouse.http.outbound.InvalidAddressException;

/** Checks device tokens from apps. */
public final class ApnsTokens {

    /** Apple says that the length may change; today it is 32 bytes, and 100 is the longest it has mentioned. */
    private static final Pattern FORM = Pattern.compile("([0-9a-fA-F]{2}){32,100}");

    private ApnsTokens() {}

    /**
     * Checks a token.
     *
     * @param sandbox whether the app was built for development
     * @throws InvalidAddressException when the text cannot be a token
     */
    public static ApnsAddress register(String token, boolean sandbox) {
        if (!FORM.matcher(token).matches()) {
            throw new InvalidAddressException("token", "is not a device token: hexadecimal of 32 to 100 bytes");
        }
        return ApnsAddress.newBuilder()
                .setToken(token.toLowerCase(Locale.ROOT))
                .setSandbox(sandbox)
                .build();
    }
}
