package org.rouse.notification.http;

/** A change is on the log, but did not show in the view in time. Making it again is harmless. */
public final class NotReadBackException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotReadBackException() {
        super("the change is kept but cannot be read back yet");
    }
}
