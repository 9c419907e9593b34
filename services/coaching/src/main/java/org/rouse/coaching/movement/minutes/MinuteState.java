package org.rouse.coaching.movement.minutes;

/**
 * A person's state in one UTC minute, as far as known now (DOMAIN section 1). Codes are those of the contracts' {@code MinuteState} and are
 * persisted: never renumber.
 */
public enum MinuteState {
    /** No evidence: not yet synced, or a gap. Silence is never sitting. */
    UNKNOWN(0),
    /** Awake, worn, still. */
    SEDENTARY(1),
    /** Standing or light movement, 1.5 < MET < 3. */
    UPRIGHT(2),
    /** 3 <= MET < 6. */
    MODERATE(3),
    /** MET >= 6. */
    VIGOROUS(4),
    /** In a vehicle: sitting in reports, never prompted. */
    TRANSPORT(5),
    /** Reported sleep. */
    SLEEP(6),
    /** Reported by the device, or inferred. */
    NOT_WORN(7);

    private static final MinuteState[] BY_CODE = values();

    private final int code;

    MinuteState(int code) {
        this.code = code;
    }

    /** The persisted number, 0-7. */
    public int code() {
        return code;
    }

    /** The state of a persisted number, 0-7. */
    public static MinuteState ofCode(int code) {
        return BY_CODE[code];
    }

    /** Whether the person is known to have been awake. */
    public boolean knownAwake() {
        return switch (this) {
            case SEDENTARY, UPRIGHT, MODERATE, VIGOROUS, TRANSPORT -> true;
            case UNKNOWN, SLEEP, NOT_WORN -> false;
        };
    }
}
