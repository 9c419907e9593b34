package org.rouse.coaching.stream;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.PlanSettings;
import org.rouse.coaching.Policies;
import org.rouse.coaching.aerobic.AerobicDay;
import org.rouse.coaching.aerobic.AerobicPlan;
import org.rouse.coaching.aerobic.AerobicWeek;
import org.rouse.coaching.decision.Trigger;
import org.rouse.coaching.movement.stretches.DaySummary;
import org.rouse.coaching.movement.time.LocalDay;
import org.rouse.contracts.v1.Person;

/** Compares a person's aerobic minutes with the plan, once a day. */
final class WeekCheck {

    private static final int WEEK = 7;

    private final CoachingSettings settings;
    private final PeopleStore people;
    private final WeeklyTarget target;
    private final DecisionStage decisions;
    private final CaseDesk cases;
    private final Outlet outlet;

    WeekCheck(
            CoachingSettings settings,
            PeopleStore people,
            WeeklyTarget target,
            DecisionStage decisions,
            CaseDesk cases,
            Outlet outlet) {
        this.settings = settings;
        this.people = people;
        this.target = target;
        this.decisions = decisions;
        this.cases = cases;
        this.outlet = outlet;
    }

    void check(PersonContext on) {
        target.set(on, Policies.aerobic(settings, on.person()), day -> aerobic(day, summary(on, day)));
        LocalDate today = on.zones().dateOf(EpochMinutes.of(on.now()));
        List<DaySummary> days = IntStream.range(0, AerobicWeek.DAYS_OF_SESSIONS)
                .mapToObj(age -> summary(on, today.minusDays(age)))
                .toList();
        AerobicPlan plan = planOf(on);
        List<AerobicDay> aerobic = IntStream.range(0, days.size())
                .mapToObj(age -> aerobic(today.minusDays(age), days.get(age)))
                .toList();
        AerobicWeek stand = AerobicWeek.asOf(today, aerobic, plan);
        on.timeline().judge(today.toEpochDay());
        outlet.finding(Messages.finding(on.personId(), stand, on.now()), on.now());
        decisions.on(on, List.of(new Trigger.AerobicJudged(stand, on.now())));
        cases.judged(on, stand, days.subList(1, WEEK), plan);
    }

    /** The plan with the target of this week, which may have been set only now. */
    private AerobicPlan planOf(PersonContext on) {
        Person person = people.profile(on.personId()).orElseGet(Person::getDefaultInstance);
        return Policies.aerobic(settings, PlanSettings.of(person, people.plan(on.personId()), on.now()));
    }

    private static DaySummary summary(PersonContext on, LocalDate date) {
        LocalDay day = on.zones().day(date);
        return on.core().day(on.timeline(), day.firstMinute(), day.endMinute());
    }

    private static AerobicDay aerobic(LocalDate date, DaySummary summary) {
        return new AerobicDay(date, summary.aerobic(), summary.knownAwakeMinutes(), summary.longestEffort());
    }
}
