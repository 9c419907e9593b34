package org.rouse.coaching.study;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.effect.DrawnMoment;
import org.rouse.coaching.effect.OwnEffect;
import org.rouse.coaching.effect.OwnEffect.Arm;
import org.rouse.coaching.views.DrawnDecision;

/**
 * The effect of prompting on one person.
 *
 * @param from  first local day that counts
 * @param to    last one
 * @param kinds one for each kind of prompt and design; that of desk breaks is always present
 */
@Schema(name = "PersonEffect")
record PersonEffect(String person, LocalDate from, LocalDate to, List<OfKind> kinds) {

    /**
     * The effect for one kind.
     *
     * @param verdict    measured, not-measured-yet, or not-measurable
     * @param difference share moved when prompted, minus the share when held out, -1 to 1
     * @param lower      bound of its 95 % interval
     * @param shown      whether that interval lies above zero
     */
    @Schema(name = "PersonEffectOfKind")
    record OfKind(
            @Schema(example = "desk-break") String kind,
            @Schema(description = "hold-out or study") String design,

            @Schema(
                    description =
                            "measured; not-measured-yet: fewer than 10 moments in an arm; not-measurable: what the person does looks still to a watch",
                    example = "not-measured-yet")
            String verdict,

            Share prompted,
            Share heldOut,
            @Nullable Double difference,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Boolean shown) {}

    /** Moments of one arm with a known outcome, and the number of them that a break within ten minutes followed. */
    @Schema(name = "PersonEffectArm")
    record Share(int moments, int moved) {}

    /** @param looksStill whether the person's breaks look still to a watch */
    static PersonEffect of(String person, Period period, Collection<DrawnDecision> drawn, boolean looksStill) {
        List<OfKind> kinds = new ArrayList<>();
        Lottery.withDeskBreaks(drawn)
                .forEach((lottery, moments) -> kinds.add(
                        ofKind(lottery, moments.stream().map(Lottery::moment).toList(), looksStill)));
        return new PersonEffect(person, period.from(), period.to(), kinds);
    }

    private static OfKind ofKind(Lottery lottery, List<DrawnMoment> moments, boolean looksStill) {
        return switch (OwnEffect.of(arm(moments, true), arm(moments, false))) {
            case OwnEffect.Measured measured
            when !looksStill ->
                new OfKind(
                        lottery.kind(),
                        lottery.design(),
                        "measured",
                        share(measured.prompted()),
                        share(measured.heldOut()),
                        measured.difference(),
                        measured.lower(),
                        measured.upper(),
                        measured.isShown());
            case OwnEffect other ->
                new OfKind(
                        lottery.kind(),
                        lottery.design(),
                        looksStill ? "not-measurable" : "not-measured-yet",
                        share(other.prompted()),
                        share(other.heldOut()),
                        null,
                        null,
                        null,
                        null);
        };
    }

    private static Arm arm(List<DrawnMoment> moments, boolean prompted) {
        List<Boolean> moved = moments.stream()
                .filter(one -> one.prompted() == prompted)
                .flatMap(one -> one.moved().stream())
                .toList();
        return new Arm((int) moved.stream().filter(one -> one).count(), moved.size());
    }

    private static Share share(Arm arm) {
        return new Share(arm.moments(), arm.moved());
    }
}
