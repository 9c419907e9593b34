package org.rouse.coaching.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * The two data sets of the R package MRTAnalysis 0.3.1, with the results that its vignette prints and its tests assert. The data are GPL-3
 * and not part of this project: {@code -Drouse.trial.data=FOLDER} or {@code ROUSE_TRIAL_DATA} names their folder, gzipped.
 */
class PublishedTrialTest {

    private static final Offset<Double> EXACT = within(1e-6);

    @Test
    void shouldGiveThePublishedMarginalEffectOnSteps() throws IOException {
        Fit fit = steps(0.5, List.of(), "logstep_pre30min");

        assertThat(fit.people()).isEqualTo(37);
        assertThat(fit.control(0)).isCloseTo(1.9986324665, EXACT);
        assertThat(fit.control(1)).isCloseTo(0.3382057586, EXACT);
        Coefficient effect = fit.effect();
        assertIs(effect, 0.1574473195, 0.0622192961);
        assertThat(effect.lower()).isCloseTo(0.03100250, EXACT);
        assertThat(effect.upper()).isCloseTo(0.28389214, EXACT);
        assertThat(effect.statistic()).isCloseTo(6.403543, EXACT);
        assertThat(effect.df()).isEqualTo(34);
        assertThat(effect.pValue()).isCloseTo(0.01618612, EXACT);
    }

    @Test
    void shouldGiveThePublishedEffectWhenTheNumeratorIsTheProbabilityOfTheTrial() throws IOException {
        Fit fit = steps(0.6, List.of(), "logstep_pre30min");

        assertThat(fit.control(0)).isCloseTo(2.0115175985, EXACT);
        assertThat(fit.control(1)).isCloseTo(0.3395683419, EXACT);
        assertIs(fit.effect(), 0.1574444084, 0.0622206512);
        assertThat(fit.effect().pValue()).isCloseTo(0.01619006, EXACT);
    }

    @Test
    void shouldGiveThePublishedEffectWhenMoreIsControlledFor() throws IOException {
        Fit fit = steps(0.5, List.of(), "logstep_pre30min", "logstep_30min_lag1", "is_at_home_or_work");

        double[] controls = {1.8372828922, 0.3399636034, 0.0399277798, 0.1355097101};
        for (int i = 0; i < controls.length; i++) {
            assertThat(fit.control(i)).isCloseTo(controls[i], EXACT);
        }
        Coefficient effect = fit.effect();
        assertIs(effect, 0.1588265740, 0.0607221347);
        assertThat(effect.lower()).isCloseTo(0.03513963, EXACT);
        assertThat(effect.upper()).isCloseTo(0.28251351, EXACT);
        assertThat(effect.df()).isEqualTo(32);
        assertThat(effect.pValue()).isCloseTo(0.01347562, EXACT);
    }

    @Test
    void shouldGiveThePublishedEffectsAtHomeAndElsewhere() throws IOException {
        Fit fit = steps(
                0.5, List.of("is_at_home_or_work"), "logstep_pre30min", "logstep_30min_lag1", "is_at_home_or_work");

        assertIs(fit.effect(0), 0.1092418076, 0.0676747701);
        assertIs(fit.effect(1), 0.1347948164, 0.1475087762);
        assertThat(fit.effect(0).pValue()).isCloseTo(0.11661464, EXACT);
        assertThat(fit.effect(1).pValue()).isCloseTo(0.36787034, EXACT);
        Coefficient sum = fit.combination(1, 1);
        assertIs(sum, 0.2440366240, 0.1259769382);
        assertThat(sum.lower()).isCloseTo(0.08464862, EXACT);
        assertThat(sum.upper()).isCloseTo(0.40342463, EXACT);
        assertThat(sum.terms()).isEqualTo(2);
        assertThat(sum.df()).isEqualTo(31);
        assertThat(sum.pValue()).isCloseTo(0.00186805, EXACT);
    }

    @Test
    void shouldGiveThePublishedMarginalEffectOnAnEvent() throws IOException {
        Fit fit = event(List.of());

        double[] controls = {-1.58048009, 0.67202256, 0.24828292};
        for (int i = 0; i < controls.length; i++) {
            assertThat(fit.control(i)).isCloseTo(controls[i], EXACT);
        }
        assertThat(fit.plainStandardError(0)).isCloseTo(0.04941783, EXACT);
        Coefficient effect = fit.effect();
        assertIs(effect, 0.34056257, 0.05001932);
        assertThat(effect.lower()).isCloseTo(0.2412750, EXACT);
        assertThat(effect.upper()).isCloseTo(0.4398501, EXACT);
        assertThat(effect.df()).isEqualTo(96);
    }

    @Test
    void shouldGiveThePublishedEffectOnAnEventThatChangesWithTime() throws IOException {
        Fit fit = event(List.of("time_var1"));

        double[] controls = {-1.45423690, 0.45659052, 0.24798363};
        for (int i = 0; i < controls.length; i++) {
            assertThat(fit.control(i)).isCloseTo(controls[i], EXACT);
        }
        assertThat(fit.plainStandardError(0)).isCloseTo(0.13012650, EXACT);
        assertThat(fit.plainStandardError(1)).isCloseTo(0.18829746, EXACT);
        assertIs(fit.effect(0), 0.08114495, 0.13164362);
        assertIs(fit.effect(1), 0.42931332, 0.19054544);
        assertThat(fit.effect(0).lower()).isCloseTo(-0.1802007, EXACT);
        assertThat(fit.effect(0).upper()).isCloseTo(0.3424906, EXACT);
        assertThat(fit.effect(1).lower()).isCloseTo(0.0510328, EXACT);
        assertThat(fit.effect(1).upper()).isCloseTo(0.8075939, EXACT);
        assertThat(fit.df()).isEqualTo(95);
    }

    private static void assertIs(Coefficient found, double estimate, double standardError) {
        assertThat(found.estimate()).isCloseTo(estimate, EXACT);
        assertThat(found.standardError()).isCloseTo(standardError, EXACT);
    }

    private static Fit steps(double numerator, List<String> moderators, String... controls) throws IOException {
        List<List<StudyMoment>> people = read(
                "data_mimicHeartSteps.csv.gz",
                row -> new StudyMoment(
                        row.yes("avail"),
                        row.number("rand_prob"),
                        row.yes("intervention"),
                        row.number("logstep_30min"),
                        row.numbers(controls),
                        row.numbers(moderators.toArray(String[]::new))));
        return fit(Wcls.fit(people, numerator));
    }

    private static Fit event(List<String> moderators) throws IOException {
        List<List<StudyMoment>> people = read(
                "data_binary.csv.gz",
                row -> new StudyMoment(
                        row.yes("avail"),
                        row.number("rand_prob"),
                        row.yes("A"),
                        row.number("Y"),
                        row.numbers("time_var1", "time_var2"),
                        row.numbers(moderators.toArray(String[]::new))));
        return fit(Emee.fit(people, 0.5));
    }

    private static List<List<StudyMoment>> read(String name, java.util.function.Function<Trial.Row, StudyMoment> moment)
            throws IOException {
        String folder = System.getProperty("rouse.trial.data", System.getenv().getOrDefault("ROUSE_TRIAL_DATA", ""));
        assumeTrue(!folder.isEmpty(), "not run: rouse.trial.data names no folder with the data of MRTAnalysis");
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(Path.of(folder, name)))) {
            return Trial.read(in, "userid", moment);
        }
    }

    private static Fit fit(CohortEffect effect) {
        assertThat(effect).isInstanceOf(CohortEffect.Measured.class);
        return ((CohortEffect.Measured) effect).fit();
    }
}
