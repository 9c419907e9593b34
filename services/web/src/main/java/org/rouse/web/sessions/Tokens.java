package org.rouse.web.sessions;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Instant;
import java.util.Set;

/**
 * The provider's tokens for a session; only services behind this one ever receive them.
 *
 * @param access  passed on as bearer token
 * @param ends    expiry of the access token
 * @param refresh fetches the next tokens; empty where the provider gives none
 * @param scopes  of the access token
 */
public record Tokens(String access, Instant ends, String refresh, Set<String> scopes) {

    public Tokens {
        scopes = Set.copyOf(scopes);
    }

    /**
     * The organisation that the access token names, which a page uses in its requests; empty where it names none or the token is not
     * readable here. It is not verified: the services behind this one verify the token themselves.
     */
    public String organisation() {
        try {
            String named = JWTParser.parse(access).getJWTClaimsSet().getStringClaim("org");
            return named == null ? "" : named;
        } catch (ParseException _) {
            return ""; // a provider may give tokens that only it can read
        }
    }

    @Override
    public String toString() {
        return "Tokens[until " + ends + "]"; // they stay out of logs
    }
}
