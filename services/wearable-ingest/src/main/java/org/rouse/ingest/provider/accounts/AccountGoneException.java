package org.rouse.ingest.provider.accounts;

/** There is no account to act for: never linked, revoked, or to be linked again by the person. Retrying changes nothing. */
public final class AccountGoneException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param provider as in the configuration, such as "garmin-health" */
    public AccountGoneException(String provider) {
        super("there is no usable account at " + provider);
    }
}
