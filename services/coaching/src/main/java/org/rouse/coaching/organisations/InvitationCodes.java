package org.rouse.coaching.organisations;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/** Codes of invitations: random secrets. */
final class InvitationCodes {

    /** Crockford's alphabet without the letters that look like digits, so that a code can be read aloud. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int SPOKEN = 10;
    private static final int SECRET_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private InvitationCodes() {}

    /** A code to be read aloud or written on a wall: 49 bits, which only admits to the waiting list. */
    static String spoken() {
        StringBuilder code = new StringBuilder(SPOKEN);
        for (int i = 0; i < SPOKEN; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** A code in a link: 128 bits. */
    static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A typed code in the form of {@link #spoken}, in whatever case and with whatever blanks and hyphens. */
    static String asSpoken(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
