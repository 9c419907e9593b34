package org.rouse.ingest.provider.accounts;

/** Access tokens of linked accounts, for those who pull data from providers. Thread-safe. */
public interface AccessTokens {

    /**
     * A token that the provider takes now, refreshed first where it is about to expire. May block for as long as the provider
     * answers, so it is not for an event loop.
     *
     * @throws AccountGoneException when the person has no such account, or has to link it again
     */
    String accessToken(String provider, String personId) throws AccountGoneException;

    /** The provider did not take the token that was given last (401): the next one is refreshed, whatever its expiry. */
    void refused(String provider, String personId);
}
