package org.rouse.benchmarks.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.rouse.coaching.aerobic.AerobicMinutes;
import org.rouse.coaching.summary.DayFigures;
import org.rouse.coaching.summary.KeptDays;
import org.rouse.coaching.summary.KeptMarks;
import org.rouse.coaching.summary.KeptStretches;
import org.rouse.coaching.views.Days;
import org.rouse.coaching.views.People;
import org.rouse.coaching.views.RosterIndex;
import org.rouse.coaching.views.Summaries;
import org.rouse.coaching.views.SummaryChange;
import org.rouse.contracts.v1.Clearance;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.MinuteState;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.RedFlag;
import org.rouse.contracts.v1.RedFlagTier;
import org.rouse.contracts.v1.StateRun;
import org.springframework.context.ApplicationContext;

/**
 * An organisation with years of data, written by the service's own view code: sixty days each, six long stretches and four prompts a day.
 */
final class ManyPeople {

    static final String ORGANISATION = "bench";
    static final String COACH = "bench-coach";
    private static final int DAYS = 60;
    private static final int WEEKS_OF_DAYS = 84;
    private static final int AT_ONCE = 500;
    private static final int MINUTES = 1440;
    private static final int COACHED = 100;

    private final SplittableRandom random = new SplittableRandom(14);
    private final long today;

    ManyPeople(Instant now) {
        today = now.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
    }

    static String id(int number) {
        return "bench-%05d".formatted(number);
    }

    /** Writes so many people to the views; those of the coach belong to no organisation. */
    void fill(ApplicationContext service, int people) {
        for (int first = 0; first < people; first += AT_ONCE) {
            List<SummaryChange> summaries = new ArrayList<>();
            List<RosterIndex.Move> moves = new ArrayList<>();
            Map<String, Optional<Person>> profiles = new HashMap<>();
            for (int i = first; i < Math.min(people, first + AT_ONCE); i++) {
                Person person = person(i);
                summaries.add(summary(person));
                moves.add(new RosterIndex.Move(person.getPersonId(), Optional.empty(), Optional.of(person)));
                profiles.put(person.getPersonId(), Optional.of(person));
            }
            service.getBean(Summaries.class).apply(summaries).block();
            service.getBean(RosterIndex.class).move(moves).block();
            service.getBean(People.class).put(profiles).block();
        }
    }

    /** Twelve weeks of one person, minute by minute. */
    void fillDays(ApplicationContext service, int number) {
        List<DayView> days = new ArrayList<>();
        for (int back = 0; back < WEEKS_OF_DAYS; back++) {
            days.add(day(number, today - back, 40));
        }
        service.getBean(Days.class).put(days).block();
    }

    /** A day in so many runs, in the form of the log. */
    DayView day(int number, long date, int runs) {
        DayView.Builder day = DayView.newBuilder()
                .setPersonId(id(number))
                .setLocalDate(LocalDate.ofEpochDay(date).toString())
                .setZone("UTC")
                .setFirstMinute(date * MINUTES)
                .setEndMinute((date + 1) * MINUTES)
                .setKnownAwakeMinutes(900)
                .addRuns(StateRun.newBuilder()
                        .setState(MinuteState.MINUTE_STATE_SLEEP)
                        .setMinutes(MINUTES - runs * 20));
        for (int i = 0; i < runs; i++) {
            day.addRuns(StateRun.newBuilder()
                    .setState(i % 2 == 0 ? MinuteState.MINUTE_STATE_SEDENTARY : MinuteState.MINUTE_STATE_UPRIGHT)
                    .setMinutes(20));
        }
        return day.build();
    }

    long today() {
        return today;
    }

    private Person person(int number) {
        Person.Builder person = Person.newBuilder()
                .setPersonId(id(number))
                .setName("Person " + number)
                .setRevision(1);
        if (number < COACHED) {
            person.addCoachIds(COACH);
        } else {
            person.setOrganisationId(ORGANISATION);
        }
        if (random.nextInt(10) > 0) {
            person.setClearance(Clearance.CLEARANCE_GIVEN);
        }
        if (random.nextInt(100) == 0) {
            person.setFlag(RedFlag.newBuilder()
                    .setTier(RedFlagTier.RED_FLAG_TIER_DAYS)
                    .setFirstRaisedAtMs(random.nextLong(1_700_000_000_000L, 1_800_000_000_000L)));
        }
        return person.build();
    }

    private SummaryChange summary(Person person) {
        List<DayFigures> days = new ArrayList<>();
        List<KeptStretches.Now> stretches = new ArrayList<>();
        List<KeptMarks.Noted> marks = new ArrayList<>();
        for (int back = 0; back < DAYS; back++) {
            long date = today - back;
            days.add(figures(date));
            for (int i = 0; i < 6; i++) {
                stretches.add(new KeptStretches.Now(date * MINUTES + 500 + i * 130, random.nextInt(20, 125)));
            }
            for (int i = 0; i < 4; i++) {
                marks.add(new KeptMarks.Noted(
                        person.getPersonId() + date + i, new KeptMarks.Mark(date, random.nextInt(1, 4))));
            }
        }
        KeptMarks kept = KeptMarks.NONE.with(marks, (before, after) -> after);
        return new SummaryChange(person.getPersonId())
                .person(Optional.of(person))
                .days(KeptDays.NONE.with(days))
                .stretches(KeptStretches.NONE.with(stretches))
                .sends(kept)
                .receipts(kept)
                .outcomes(kept)
                .channels(Optional.of(1));
    }

    private DayFigures figures(long date) {
        return new DayFigures(
                date,
                date * MINUTES,
                MINUTES,
                random.nextInt(400, 700),
                random.nextInt(40),
                100,
                random.nextInt(60),
                5,
                450,
                30,
                900,
                new AerobicMinutes(random.nextInt(50), 0, 0, 0, 0, 0, 0),
                8,
                20,
                date * MINUTES + 1200);
    }
}
