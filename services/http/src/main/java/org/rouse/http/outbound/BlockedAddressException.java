package org.rouse.http.outbound;

import java.io.IOException;

/** A host name resolves to an address that may not be called. */
public final class BlockedAddressException extends IOException {

    private static final long serialVersionUID = 1;

    BlockedAddressException() {
        super("the address may not be called");
    }
}
