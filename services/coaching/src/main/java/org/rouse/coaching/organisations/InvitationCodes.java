package org.rouse.coaching.organisations;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/** Codes that let people in: secrets, drawn by the machine. */
final class InvitationCodes {

    /** Crockford's alphabet without the letters that are taken for digits, so that a code can be read out. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int SPOKEN = 10;
    private static final int SECRET_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private InvitationCodes() {}

    /** One that is read out or written on a wall: 49 bits, good only to wait for a coach. */
    static String spoken() {
        StringBuilder code = new StringBuilder(SPOKEN);
        for (int i = 0; i < SPOKEN; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** One that comes by a link: 128 bits. */
    static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** As {@link #spoken} writes it, whatever case, blanks and hyphens somebody typed. */
    static String asSpoken(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
