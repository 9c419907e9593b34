package org.rouse.local.issuer;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Lets people choose who they are: OpenID Connect's code flow with PKCE for the one client, without passwords. For one machine alone. Codes
 * are valid once, for a minute; refresh tokens are signed, so that they survive a restart.
 */
public final class SignInDesk {

    static final Duration CODE_LIFE = Duration.ofMinutes(1);
    static final Duration ACCESS_LIFE = Duration.ofMinutes(15);
    static final Duration REFRESH_LIFE = Duration.ofDays(30);

    private static final String CLIENT = "rouse-web";
    private static final int SECRET_BYTES = 24;

    private record Issued(
            Identity who, CodeChallenge challenge, @Nullable Nonce nonce, Instant ends) {}

    private final TokenIssuer issuer;
    private final URI web;
    private final InstantSource clock;
    private final List<Identity> known;
    private final Map<String, Issued> codes = new ConcurrentHashMap<>();
    private final Map<String, Identity> invitations = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    /**
     * @param web   the one client's origin, and the only target of redirects
     * @param known people whom the page offers; any other id can be typed
     */
    public SignInDesk(TokenIssuer issuer, URI web, InstantSource clock, List<Identity> known) {
        this.issuer = issuer;
        this.web = web;
        this.clock = clock;
        this.known = List.copyOf(known);
    }

    List<Identity> known() {
        return known;
    }

    /** A link that opens that page of the web service signed in as that person, without a question: whoever has it can be them. */
    public URI link(Identity who, String page) {
        String secret = secret();
        invitations.put(secret, who);
        return URI.create(web + "/sign-in?to=" + page + "&hint=" + secret);
    }

    /** Parses a browser's sign-in request. Throws {@link IllegalArgumentException} where it is not by our client, for our client. */
    AuthenticationRequest request(@Nullable String query) {
        try {
            AuthenticationRequest request = AuthenticationRequest.parse(query);
            boolean ours = request.getClientID().getValue().equals(CLIENT)
                    && URI.create(web + "/sign-in/return").equals(request.getRedirectionURI());
            if (!ours
                    || request.getCodeChallenge() == null
                    || !CodeChallengeMethod.S256.equals(request.getCodeChallengeMethod())) {
                throw new IllegalArgumentException("this sign-in was not begun by the web service of this local mode");
            }
            return request;
        } catch (ParseException e) {
            throw new IllegalArgumentException("this is no request to sign in", e);
        }
    }

    /** The person of a link of ours. */
    Optional<Identity> invited(AuthenticationRequest request) {
        return Optional.ofNullable(request.getLoginHint()).map(invitations::get);
    }

    /** The redirect back to the client, with a code for the person. */
    URI signIn(AuthenticationRequest request, Identity who) {
        Instant now = clock.instant();
        codes.values().removeIf(old -> old.ends().isBefore(now));
        String code = secret();
        codes.put(code, new Issued(who, request.getCodeChallenge(), request.getNonce(), now.plus(CODE_LIFE)));
        return new AuthenticationSuccessResponse(
                        request.getRedirectionURI(),
                        new AuthorizationCode(code),
                        null,
                        null,
                        request.getState(),
                        null,
                        null)
                .toURI();
    }

    /** The redirect after signing out. */
    URI signedOut() {
        return URI.create(web + "/signed-out");
    }

    /** The tokens for a code or a refresh token; empty where it is invalid. */
    Optional<Map<String, Object>> tokens(AuthorizationGrant grant) {
        return switch (grant) {
            case AuthorizationCodeGrant code -> byCode(code);
            case RefreshTokenGrant refresh ->
                issuer.refreshes(refresh.getRefreshToken().getValue()).map(who -> tokens(who, null));
            default -> Optional.empty();
        };
    }

    private Optional<Map<String, Object>> byCode(AuthorizationCodeGrant grant) {
        Issued issued = codes.remove(grant.getAuthorizationCode().getValue());
        if (issued == null) {
            return Optional.empty(); // never issued, or used
        }
        boolean good = clock.instant().isBefore(issued.ends())
                && grant.getCodeVerifier() != null
                && CodeChallenge.compute(CodeChallengeMethod.S256, grant.getCodeVerifier())
                        .equals(issued.challenge());
        return good ? Optional.of(tokens(issued.who(), issued.nonce())) : Optional.empty();
    }

    private Map<String, Object> tokens(Identity who, @Nullable Nonce nonce) {
        Map<String, Object> tokens = new LinkedHashMap<>();
        tokens.put("token_type", "Bearer");
        tokens.put("access_token", issuer.token(who.subject(), who.scope(), ACCESS_LIFE));
        tokens.put("expires_in", ACCESS_LIFE.toSeconds());
        tokens.put("scope", "openid " + who.scope());
        tokens.put("refresh_token", issuer.refreshToken(who, REFRESH_LIFE));
        tokens.put("id_token", issuer.idToken(who, CLIENT, nonce == null ? null : nonce.getValue(), ACCESS_LIFE));
        return tokens;
    }

    static String refusal() {
        return OAuth2Error.INVALID_GRANT.toJSONObject().toJSONString();
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
