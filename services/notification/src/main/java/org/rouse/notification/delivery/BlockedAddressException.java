package org.rouse.notification.delivery;

import java.io.IOException;

/** A name leads to an address that may not be called. */
final class BlockedAddressException extends IOException {

    private static final long serialVersionUID = 1;

    BlockedAddressException() {
        super("the address may not be called");
    }
}
