package org.rouse.ingest.provider.push;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.http.Rule;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Google signs the body (ECDSA on P-256 with SHA-256, Base64, prefixed by the id of the key) and sends the agreed Authorization header. It
 * tries an endpoint with and without that header and expects 201 and 401. Each sending has a signature of its own, so the same signature is
 * a replay; Google expects an answer without content.
 */
final class GoogleHealthProof implements PushProof {

    private static final String HEADER = "GOOGLE-HEALTH-API-SIGNATURE";
    private static final String OLD_HEADER = "X-HEALTHAPI-SIGNATURE";

    private final Secrets authorizations;
    private final EcdsaKeys configured;
    private final @Nullable KeysetCache published;

    /** @param published keys fetched from the provider; null where only configured ones count */
    GoogleHealthProof(Secrets authorizations, EcdsaKeys configured, @Nullable KeysetCache published) {
        this.authorizations = authorizations;
        this.configured = configured;
        this.published = published;
    }

    @Override
    public String format() {
        return "google-health";
    }

    @Override
    public boolean isSigned() {
        return true;
    }

    @Override
    public PushVerdict judge(HttpHeaders headers, byte[] body) throws KeysAwayException {
        String authorization = headers.getFirst(HttpHeaders.AUTHORIZATION);
        boolean agreed = authorization != null && authorizations.contain(authorization);
        if (!agreed && !authorizations.isEmpty()) {
            return new PushVerdict.Refused(Rule.PUSH_AUTHORIZATION, "Authorization must be the one agreed");
        }
        if (agreed
                && Handshakes.text(body, "type").filter("verification"::equals).isPresent()) {
            return new PushVerdict.Handshake(HttpStatus.CREATED, "");
        }
        Optional<byte[]> signature = signature(headers);
        return signature.isEmpty()
                ? PushVerdict.unsigned(HEADER + " must be there, in Base64")
                : signed(signature.get(), body);
    }

    private PushVerdict signed(byte[] signature, byte[] body) throws KeysAwayException {
        boolean fits = configured.signed(signature, body)
                || (published != null && published.forSignature(signature).signed(signature, body));
        return fits
                ? new PushVerdict.Proven(Base64.getEncoder().encodeToString(signature), true)
                : PushVerdict.unsigned(HEADER + " must fit the body, by a key in force");
    }

    private static Optional<byte[]> signature(HttpHeaders headers) {
        String given = headers.getFirst(HEADER);
        String text = given == null ? headers.getFirst(OLD_HEADER) : given;
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            String standard = text.strip().replace('-', '+').replace('_', '/');
            return Optional.of(Base64.getDecoder().decode(standard));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
