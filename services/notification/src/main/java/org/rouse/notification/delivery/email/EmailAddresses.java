package org.rouse.notification.delivery.email;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import org.rouse.contracts.v1.EmailAddress;
import org.rouse.http.outbound.InvalidAddressException;

/** Checks mail addresses from people. */
public final class EmailAddresses {

    private static final int LONGEST = 254; // RFC 5321 section 4.5.3.1.3, less the brackets
    private static final int LONGEST_LOCAL = 64;

    /** A dot-atom (RFC 5322): nothing quoted, no spaces, no control characters, so nothing a header could break on. */
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");

    private EmailAddresses() {}

    /**
     * Checks an address. A domain in another script is kept in ASCII (IDNA); a local part must be ASCII, as not every server accepts
     * others.
     *
     * @throws InvalidAddressException when the text cannot be an address
     */
    public static EmailAddress register(String address) {
        int at = address.lastIndexOf('@');
        String local = address.substring(0, Math.max(at, 0));
        String domain = ascii(address.substring(at + 1));
        boolean valid = local.length() <= LONGEST_LOCAL
                && LOCAL.matcher(local).matches()
                && DOMAIN.matcher(domain).matches()
                && local.length() + 1 + domain.length() <= LONGEST;
        if (!valid) {
            throw new InvalidAddressException("address", "is not an email address of the form name@example.org");
        }
        return EmailAddress.newBuilder().setAddress(local + "@" + domain).build();
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return ""; // matches nothing
        }
    }
}
