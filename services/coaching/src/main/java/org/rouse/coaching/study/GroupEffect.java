package org.rouse.coaching.study;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.effect.Coefficient;
import org.rouse.coaching.effect.Cohort;
import org.rouse.coaching.effect.CohortEffect;
import org.rouse.coaching.effect.DrawnMoment;
import org.rouse.coaching.views.DrawnDecision;

/**
 * The effect of prompting on a group of people.
 *
 * @param leastPeople smallest group with an estimate
 * @param kinds       one for each kind of prompt and design; that of desk breaks is always present
 */
@Schema(name = "GroupEffect")
record GroupEffect(LocalDate from, LocalDate to, int leastPeople, List<OfKind> kinds) {

    /**
     * The effect for one kind.
     *
     * @param moved the ratio of chances that a person moves within ten minutes
     * @param steps steps more in thirty minutes
     */
    @Schema(name = "GroupEffectOfKind")
    record OfKind(
            @Schema(example = "desk-break") String kind,
            @Schema(description = "hold-out or study") String design,
            Estimate moved,
            Estimate steps) {}

    /**
     * An estimate with its 95 % interval, corrected for few people.
     *
     * @param why     the obstacle, without an estimate
     * @param people  number of people whose moments count; absent where they are too few to be shown
     * @param moments number with a known outcome
     * @param df      degrees of freedom
     */
    @Schema(name = "GroupEffectEstimate")
    record Estimate(
            @Schema(description = "measured, not-measured or too-few-to-show", example = "measured")
            String verdict,

            @Schema(example = "no-solution") @Nullable String why,
            @Nullable Integer people,
            @Nullable Integer moments,

            @Schema(description = "Of chances, a ratio: 1 is no effect. Of steps, a difference: 0 is none") @Nullable
            Double estimate,

            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Double standardError,
            @Nullable Integer df,
            @Nullable Double pValue) {

        private static final Estimate TOO_FEW =
                new Estimate("too-few-to-show", null, null, null, null, null, null, null, null, null);
    }

    static GroupEffect of(Period period, Collection<DrawnDecision> drawn) {
        List<OfKind> kinds = new ArrayList<>();
        Lottery.withDeskBreaks(drawn).forEach((lottery, some) -> {
            List<DrawnMoment> moments = some.stream().map(Lottery::moment).toList();
            kinds.add(new OfKind(
                    lottery.kind(),
                    lottery.design(),
                    estimate(Cohort.moved(moments), Math::exp),
                    estimate(Cohort.steps(moments), steps -> steps)));
        });
        return new GroupEffect(period.from(), period.to(), Cohort.LEAST_PEOPLE, kinds);
    }

    private static Estimate estimate(Optional<Cohort.Estimate> found, DoubleUnaryOperator scale) {
        return found.map(one -> switch (one.effect()) {
                    case CohortEffect.Measured measured ->
                        measured(one, measured.fit().effect(), scale);
                    case CohortEffect.NotMeasured(CohortEffect.Why why) ->
                        new Estimate(
                                "not-measured",
                                why.code(),
                                one.people(),
                                one.moments(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null);
                })
                .orElse(Estimate.TOO_FEW);
    }

    /**
     * The standard error is the coefficient's: for a ratio, that of its logarithm. Where all moments are alike there is no p-value.
     */
    private static Estimate measured(Cohort.Estimate one, Coefficient effect, DoubleUnaryOperator scale) {
        return new Estimate(
                "measured",
                null,
                one.people(),
                one.moments(),
                scale.applyAsDouble(effect.estimate()),
                scale.applyAsDouble(effect.lower()),
                scale.applyAsDouble(effect.upper()),
                effect.standardError(),
                effect.df(),
                Double.isNaN(effect.pValue()) ? null : effect.pValue());
    }
}
