package org.rouse.ingest.provider.accounts;

/** Access tokens of linked accounts, for pulling data from providers. Thread-safe. */
public interface AccessTokens {

    /**
     * A currently valid token, refreshed first where it is about to expire. May block for as long as the provider answers, so it is not for
     * an event loop.
     *
     * @throws AccountGoneException when the person has no such account, or has to link it again
     */
    String accessToken(String provider, String personId) throws AccountGoneException;

    /** The provider refused the latest token (401): the next one is refreshed, whatever its expiry. */
    void refused(String provider, String personId);
}
