package org.rouse.web.sessions;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Instant;
import java.util.Set;

/**
 * What the provider gave for a session; never leaves this service but for a service behind it.
 *
 * @param access  passed on as bearer token
 * @param ends    of the access token
 * @param refresh brings the next ones; empty where the provider gives none
 * @param scopes  of the access token
 */
public record Tokens(String access, Instant ends, String refresh, Set<String> scopes) {

    public Tokens {
        scopes = Set.copyOf(scopes);
    }

    /**
     * The organisation that the access token names, for a page to ask under; empty where it names none or says nothing that is read here. It is
     * not checked: the services behind this one check the token itself.
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
