package org.rouse.local.refusal;

import org.springframework.core.NestedExceptionUtils;

/** The innermost cause of a failure, and its message in one line. */
public final class RootCause {

    private RootCause() {}

    /** The innermost cause; the failure itself where it has none. */
    public static Throwable of(Throwable failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure);
    }

    /** The first line of the innermost cause's message; the simple name of its class where it has no message. */
    public static String firstLine(Throwable failure) {
        Throwable root = of(failure);
        String message = root.getMessage();
        return message == null
                ? root.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
