package org.rouse.ingest.provider.push;

import org.rouse.http.Rule;
import org.springframework.http.HttpHeaders;

/**
 * Providers that sign nothing: the secret path, and with Garmin the client id in a header where ids are configured, are the only proof of
 * their pushes. An equal push may have a new meaning, so none is taken for a replay; the same evidence twice counts once.
 */
final class SecretPathProof implements PushProof {

    private final String format;
    private final String header;
    private final Secrets clientIds;

    /** @param clientIds accepted values of the header; none where it is not checked */
    SecretPathProof(String format, String header, Secrets clientIds) {
        this.format = format;
        this.header = header;
        this.clientIds = clientIds;
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public boolean isSigned() {
        return false;
    }

    @Override
    public PushVerdict judge(HttpHeaders headers, byte[] body) {
        if (clientIds.isEmpty()) {
            return new PushVerdict.Proven("", false);
        }
        String id = headers.getFirst(header);
        return id != null && clientIds.contain(id)
                ? new PushVerdict.Proven("", false)
                : new PushVerdict.Refused(Rule.PUSH_CLIENT, header + " must be the client id configured");
    }
}
