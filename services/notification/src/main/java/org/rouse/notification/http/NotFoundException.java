package org.rouse.notification.http;

/** There is no such thing, as far as the caller may know. */
public final class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param what kind of thing, such as "person"; never its id */
    public NotFoundException(String what) {
        super("no such " + what);
    }
}
