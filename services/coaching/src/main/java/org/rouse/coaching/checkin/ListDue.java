package org.rouse.coaching.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When the safety list has to be asked: at enrolment, weekly, and at once after an event that calls for it. */
public final class ListDue {

    private static final Duration WEEKLY = Duration.ofDays(7);

    /** Why the list is due. The order is persisted: only ever append. */
    public enum Reason {
        ENROLMENT,
        WEEKLY,
        FLARE,
        HURTS,
        NOT_WELL,
        STRONG_PAIN,
        LEG_SYMPTOMS,
        EXERCISE_STOP
    }

    /** An event that calls for the list at once. */
    public record Call(Reason reason, Instant at) {}

    private ListDue() {}

    /**
     * Why the list is due now; empty while it is not.
     *
     * @param answered when the whole list was last answered; empty for never
     * @param call     the latest event that called for it at once; it stands until the list is answered after it
     */
    public static Optional<Reason> reason(Optional<Instant> answered, Optional<Call> call, Instant now) {
        if (answered.isEmpty()) {
            return Optional.of(call.map(Call::reason).orElse(Reason.ENROLMENT));
        }
        Instant last = answered.get();
        Optional<Reason> called = call.filter(one -> one.at().isAfter(last)).map(Call::reason);
        return called.isPresent() || now.isBefore(last.plus(WEEKLY)) ? called : Optional.of(Reason.WEEKLY);
    }

    /** Whether the pain now calls for the list. */
    public static boolean isStrong(int pain) {
        return pain >= Clause.STRONG_PAIN;
    }
}
