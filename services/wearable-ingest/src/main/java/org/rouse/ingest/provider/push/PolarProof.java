package org.rouse.ingest.provider.push;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Polar signs the body (HMAC-SHA256 by the webhook's secret, hexadecimal). It pings a webhook while it is being created, before its secret
 * can be known here, so a ping is answered without proof: it has no effect. Events carry their own time, so equal bytes are the same event.
 */
final class PolarProof implements PushProof {

    private static final String HEADER = "Polar-Webhook-Signature";

    private final Secrets secrets;

    PolarProof(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public String format() {
        return "polar";
    }

    @Override
    public boolean isSigned() {
        return true;
    }

    @Override
    public PushVerdict judge(HttpHeaders headers, byte[] body) {
        if (Handshakes.text(body, "event").filter("PING"::equals).isPresent()) {
            return new PushVerdict.Handshake(HttpStatus.OK, "");
        }
        String signature = headers.getFirst(HEADER);
        if (signature == null) {
            return PushVerdict.unsigned(HEADER + " must be there");
        }
        return secrets.signed(signature, body)
                ? new PushVerdict.Proven(signature, false)
                : PushVerdict.unsigned(HEADER + " must fit the body");
    }
}
