package org.rouse.coaching.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.plan.Bounds;
import org.rouse.coaching.plan.Doses;
import org.rouse.coaching.plan.PrescribedSet;
import org.rouse.coaching.plan.Terms;
import org.rouse.coaching.plan.catalogue.Component;
import org.rouse.http.ProblemException;

/** Converts terms of the API for the rules, with defaults for absent parts. */
final class TermsReading {

    private static final int SETS = 1;
    private static final int REPETITIONS = 10;

    private TermsReading() {}

    /**
     * @param today the person's
     * @throws ProblemException naming the field
     */
    static Terms of(TermsBody body, LocalDate today) {
        List<PrescribedSet> sets = new ArrayList<>();
        List<TermsBody.SetBody> asked = body.sets() == null ? List.of() : body.sets();
        for (int i = 0; i < asked.size(); i++) {
            sets.add(set("sets[" + i + "]", asked.get(i)));
        }
        return new Terms(
                body.start() == null
                        ? today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                        : calendar("start", body.start()),
                or(body.weeks(), Terms.USUAL_WEEKS),
                body.doses() == null ? Doses.NONE : doses(body.doses()),
                sets);
    }

    /** Checks that date arithmetic stays within the calendar's bounds. */
    static LocalDate calendar(String field, LocalDate date) {
        if (date.getYear() < 1970 || date.getYear() > 9999) {
            throw ProblemException.field(field, "must lie from 1970-01-01 to 9999-12-31");
        }
        return date;
    }

    private static Doses doses(TermsBody.DosesBody body) {
        Map<Component, Doses.Sessions> sessions = new EnumMap<>(Component.class);
        put(sessions, Component.YOGA, body.yoga());
        put(sessions, Component.WATER, body.water());
        put(sessions, Component.CORE, body.core());
        put(sessions, Component.WEIGHTS, body.weights());
        return new Doses(
                Optional.ofNullable(body.microbreak())
                        .map(breaks -> new Doses.Breaks(
                                or(breaks.everyMinutes(), Bounds.BREAKS.often().usual()),
                                or(breaks.minutes(), Bounds.BREAKS.minutes().usual()))),
                Optional.ofNullable(body.aerobic())
                        .map(aerobic -> new Doses.Aerobic(
                                or(
                                        aerobic.weeklyMinutes(),
                                        Bounds.AEROBIC.often().usual()),
                                aerobic.startMinutes() == null
                                        ? OptionalInt.empty()
                                        : OptionalInt.of(aerobic.startMinutes()),
                                or(
                                        aerobic.sessionCapMinutes(),
                                        Bounds.AEROBIC.minutes().usual()))),
                sessions);
    }

    private static void put(
            Map<Component, Doses.Sessions> into, Component component, TermsBody.@Nullable SessionBody body) {
        if (body != null) {
            Bounds bounds = Bounds.of(component);
            into.put(
                    component,
                    new Doses.Sessions(
                            or(body.sessionsAWeek(), bounds.often().usual()),
                            or(body.minutes(), bounds.minutes().usual())));
        }
    }

    private static PrescribedSet set(String field, TermsBody.@Nullable SetBody body) {
        if (body == null || body.exercise() == null) {
            throw ProblemException.field(field + ".exercise", "must be named");
        }
        return new PrescribedSet(
                0,
                body.exercise(),
                Boolean.TRUE.equals(body.easier()),
                or(body.sets(), SETS),
                or(body.repetitions(), REPETITIONS),
                or(body.holdSeconds(), 0),
                or(body.restSeconds(), 0),
                days(field + ".days", body.days()));
    }

    private static Set<DayOfWeek> days(String field, @Nullable List<String> names) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String name : names == null ? List.<String>of() : names) {
            days.add(Arrays.stream(DayOfWeek.values())
                    .filter(day -> day.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.field(field, "must be of monday to sunday")));
        }
        return days;
    }

    private static int or(@Nullable Integer said, int usual) {
        return said == null ? usual : said;
    }
}
