package org.rouse.web.signin;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page that a person is sent to after signing in: one of the apps' pages and nothing else, whatever a link asks for. */
final class Destination {

    static final String HOME = "/";

    /** Paths below one of the apps, in characters that no browser takes for the beginning of another host. */
    private static final Pattern PAGE = Pattern.compile("/(console|me)(/[A-Za-z0-9._~!$&'()*+,;=:@%/?#-]*)?");

    private Destination() {}

    /** The requested page, or home where it is none of ours. */
    static URI of(@Nullable String asked) {
        if (asked == null || asked.length() > 1000 || !PAGE.matcher(asked).matches() || asked.contains("//")) {
            return URI.create(HOME);
        }
        try {
            URI page = URI.create(asked);
            return page.normalize().equals(page) ? page : URI.create(HOME);
        } catch (IllegalArgumentException _) {
            return URI.create(HOME); // a percent sign without digits
        }
    }
}
