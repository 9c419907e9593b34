package org.rouse.ingest.provider.accounts;

import org.jspecify.annotations.Nullable;

/** A provider could not be reached, or failed; it may answer later. */
public final class ProviderAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProviderAwayException(String provider, @Nullable Throwable cause) {
        super("the provider " + provider + " cannot be asked now", cause);
    }
}
