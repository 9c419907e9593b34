package org.rouse.coaching.movement.evidence;

/** A body's posture. Codes are those of the contracts and are persisted. */
public enum Posture {
    /** Unknown. */
    UNSPECIFIED(0),
    SITTING(1),
    /** Awake; sleep is a fact of its own. */
    LYING(2),
    STANDING(3),
    STEPPING(4),
    CYCLING(5),
    /** Seated in a vehicle. */
    SEATED_TRANSPORT(6);

    private static final Posture[] BY_CODE = values();

    private final int code;

    Posture(int code) {
        this.code = code;
    }

    /** The persisted number, 0-6. */
    public int code() {
        return code;
    }

    /** The posture of a persisted or received number; unknown numbers are {@link #UNSPECIFIED}. */
    public static Posture ofCode(int code) {
        return code >= 0 && code < BY_CODE.length ? BY_CODE[code] : UNSPECIFIED;
    }
}
