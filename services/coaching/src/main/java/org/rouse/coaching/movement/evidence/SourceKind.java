package org.rouse.coaching.movement.evidence;

/** The kind of a source, which decides what its stillness means. Codes are those of the contracts and are persisted. */
public enum SourceKind {
    /** Treated like a phone: its movement counts, its stillness says nothing. */
    UNSPECIFIED(0),
    /** Worn on the body: stillness counts while it is worn. */
    WEARABLE(1),
    /** Carried at times: its stillness says nothing. */
    PHONE(2),
    /** Distinguishes sitting from standing directly: its stillness always counts. */
    POSTURE_SENSOR(3),
    /** A person or an app reported it: its stillness counts. */
    SELF_REPORT(4);

    private static final SourceKind[] BY_CODE = values();

    private final int code;

    SourceKind(int code) {
        this.code = code;
    }

    /** The persisted number, 0-4. */
    public int code() {
        return code;
    }

    /** The kind of a persisted or received number; unknown numbers are {@link #UNSPECIFIED}. */
    public static SourceKind ofCode(int code) {
        return code >= 0 && code < BY_CODE.length ? BY_CODE[code] : UNSPECIFIED;
    }
}
