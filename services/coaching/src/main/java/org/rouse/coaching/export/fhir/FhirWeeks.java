package org.rouse.coaching.export.fhir;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rouse.contracts.v1.AerobicMinutes;
import org.rouse.contracts.v1.DayView;

/**
 * Moderate and vigorous minutes in the form of the questions about physical activity, from devices' measurements: of ISO weeks, and of the
 * last 30 days. Weeks with fewer than four valid days are left out (DOMAIN section 3).
 */
final class FhirWeeks {

    private static final int WEEK = 7;
    private static final int VALID_FROM_MINUTES = 600;
    private static final int VALID_DAYS = 4;
    private static final int MONTH = 30;
    private static final int VALID_DAYS_OF_MONTH = 17; // four of seven
    /** The fewest minutes of a session that counts as exercise. */
    private static final int ACTIVE_FROM_MINUTES = 10;

    private final Resources make;
    private final LocalDate today;
    private final Map<LocalDate, List<DayView>> weeks = new TreeMap<>();
    private final List<DayView> month = new ArrayList<>();

    FhirWeeks(Resources make, LocalDate today) {
        this.make = make;
        this.today = today;
    }

    /** Adds a day. */
    void add(DayView day) {
        if (day.getKnownAwakeMinutes() < VALID_FROM_MINUTES) {
            return;
        }
        LocalDate date = LocalDate.parse(day.getLocalDate());
        DayView figures = day.toBuilder()
                .clearRuns()
                .clearSteps()
                .clearMicrobreaks()
                .clearWorkouts()
                .build(); // enough for ten years
        weeks.computeIfAbsent(monday(date), _ -> new ArrayList<>(WEEK)).add(figures);
        if (date.isBefore(today) && !date.isBefore(today.minusDays(MONTH))) {
            month.add(figures);
        }
    }

    /** The observations of past weeks, and of the last 30 days. */
    List<Resources.Entry> entries() {
        List<Resources.Entry> entries = new ArrayList<>();
        weeks.forEach((monday, days) -> {
            if (days.size() >= VALID_DAYS && !monday.plusWeeks(1).isAfter(today)) {
                entries.add(week(monday, days));
            }
        });
        if (month.size() >= VALID_DAYS_OF_MONTH) {
            entries.addAll(month());
        }
        return entries;
    }

    /** Days with muscle-strengthening sessions that the person logged or a device recorded, for past weeks that have any. */
    List<Resources.Entry> strength(Set<LocalDate> days) {
        Map<LocalDate, Integer> byWeek = new TreeMap<>();
        new TreeSet<>(days).forEach(day -> byWeek.merge(monday(day), 1, Integer::sum));
        return byWeek.entrySet().stream()
                .filter(week -> !week.getKey().plusWeeks(1).isAfter(today))
                .map(week -> {
                    var observation =
                            make.activity("pa-observation-strength-days-per-week", Code.STRENGTH_DAYS_A_WEEK, false);
                    observation.put("effectiveDateTime", sunday(week.getKey()));
                    observation.set("valueQuantity", make.quantity(week.getValue(), "days per week", "d/wk"));
                    return make.entry("strength " + week.getKey(), observation);
                })
                .toList();
    }

    private Resources.Entry week(LocalDate monday, List<DayView> days) {
        var observation = make.activity(
                "pa-observation-evs-minutes-per-week",
                Code.MINUTES_A_WEEK,
                days.stream().anyMatch(FhirDays::isCorrected));
        observation.put("effectiveDateTime", sunday(monday));
        observation.set(
                "valueQuantity",
                make.quantity(days.stream().mapToInt(FhirWeeks::active).sum(), "minutes per week", "min/wk"));
        return make.entry("week " + monday, observation);
    }

    private List<Resources.Entry> month() {
        List<Integer> active = month.stream()
                .map(FhirWeeks::active)
                .filter(minutes -> minutes >= ACTIVE_FROM_MINUTES)
                .toList();
        var daysAWeek = make.activity("pa-observation-evs-days-per-week", Code.ACTIVE_DAYS_A_WEEK, false);
        daysAWeek.put("effectiveDateTime", today.minusDays(1).toString());
        daysAWeek.set(
                "valueQuantity",
                make.quantity(rounded((double) WEEK * active.size() / month.size()), "days per week", "d/wk"));
        List<Resources.Entry> entries = new ArrayList<>(2);
        entries.add(make.entry("active days", daysAWeek));
        if (!active.isEmpty()) {
            var minutesADay = make.activity("pa-observation-evs-minutes-per-day", Code.MINUTES_OF_ACTIVE_DAY, false);
            minutesADay.put("effectiveDateTime", today.minusDays(1).toString());
            minutesADay.set(
                    "valueQuantity",
                    make.quantity(
                            rounded(active.stream()
                                    .mapToInt(Integer::intValue)
                                    .average()
                                    .orElseThrow()),
                            "minutes per day",
                            "min/d"));
            entries.add(make.entry("active minutes", minutesADay));
        }
        return entries;
    }

    private static int active(DayView day) {
        AerobicMinutes minutes = day.getAerobic();
        return minutes.getModerateLowImpact()
                + minutes.getModerateHighImpact()
                + minutes.getModerateUntyped()
                + minutes.getVigorousLowImpact()
                + minutes.getVigorousHighImpact()
                + minutes.getVigorousUntyped();
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static String sunday(LocalDate monday) {
        return monday.plusDays(WEEK - 1L).toString();
    }
}
