package org.rouse.coaching.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rouse.coaching.checkin.Tier;
import org.rouse.coaching.command.Flag;

/**
 * A warning sign stands. Tiers 1 and 2 are urgent; for the lowest tier, of which the provider has to be told, a reminder follows.
 *
 * @param reminded whether a sign of the lowest tier has stood for so long that a coach has to look
 */
record RedFlagStands(Flag flag, boolean reminded) implements Ground {

    static RedFlagStands of(Flag flag, Duration reminder, Instant now) {
        return new RedFlagStands(
                flag, reminded(flag, reminder).filter(at -> !now.isBefore(at)).isPresent());
    }

    /** The time of the reminder; empty for signs that are urgent from the start. */
    static Optional<Instant> reminded(Flag flag, Duration reminder) {
        return flag.tier() == Tier.TELL_PROVIDER ? Optional.of(flag.firstAt().plus(reminder)) : Optional.empty();
    }

    @Override
    public CaseKind kind() {
        return CaseKind.RED_FLAG;
    }

    @Override
    public Severity severity() {
        return switch (flag.tier()) {
            case EMERGENCY, TODAY, DAYS -> Severity.URGENT;
            case TELL_PROVIDER -> reminded ? Severity.SOON : Severity.ROUTINE;
        };
    }

    @Override
    public String subject() {
        return flag.raisingId();
    }

    @Override
    public List<GroundFigure> evidence() {
        return List.of(
                GroundFigure.of("tier", Codes.of(flag.tier())),
                GroundFigure.of("firstRaisedAt", GroundFigure.instant(flag.firstAt())),
                GroundFigure.of("raisedAt", GroundFigure.instant(flag.raisedAt())),
                GroundFigure.of("raisings", flag.raisings()),
                GroundFigure.of("raisedByPerson", flag.byPerson()));
    }
}
