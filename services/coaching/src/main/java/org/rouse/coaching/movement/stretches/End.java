package org.rouse.coaching.movement.stretches;

/** Why a stretch ends where it ends. Codes are those of the contracts' {@code StretchEnd} and are persisted. */
public enum End {
    /** The stretch has not ended, as far as known. */
    OPEN(1),
    /** A break of at least the policy's minutes follows. */
    BREAK(2),
    /** Censored by sleep. */
    SLEEP(3),
    /** Censored by non-wear. */
    NOT_WORN(4),
    /** Censored because the time after it is unknown. */
    NO_DATA(5);

    private final int code;

    End(int code) {
        this.code = code;
    }

    /** The persisted number, 1-5. */
    public int code() {
        return code;
    }

    /** Whether more evidence is expected to move the end. */
    boolean provisional() {
        return this == OPEN || this == NO_DATA;
    }

    static End ofCode(int code) {
        return values()[code - 1];
    }
}
