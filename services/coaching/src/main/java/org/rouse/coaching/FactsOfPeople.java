package org.rouse.coaching;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rouse.coaching.checkin.CheckInState;
import org.rouse.coaching.checkin.Tier;
import org.rouse.coaching.decision.Facts;
import org.rouse.coaching.decision.Holiday;
import org.rouse.coaching.decision.Lots;
import org.rouse.coaching.decision.PersonFacts;
import org.rouse.coaching.decision.PlannedBreaks;
import org.rouse.coaching.decision.RedFlag;
import org.rouse.coaching.decision.Wish;
import org.rouse.coaching.decision.Wishes;
import org.rouse.coaching.decision.choice.Mobility;
import org.rouse.coaching.decision.eligibility.Agreement;
import org.rouse.coaching.decision.eligibility.BusySpan;
import org.rouse.coaching.decision.eligibility.QuietHours;
import org.rouse.coaching.movement.time.ZoneHistory;
import org.rouse.coaching.person.PlanAllowance;
import org.rouse.coaching.plan.Allowed;
import org.rouse.coaching.plan.SessionKinds;
import org.rouse.coaching.plan.SessionsDue;
import org.rouse.coaching.plan.catalogue.Component;
import org.rouse.coaching.plan.catalogue.ExerciseCatalogue;
import org.rouse.coaching.plan.catalogue.Limits;
import org.rouse.contracts.Agreements;
import org.rouse.contracts.v1.Channels;
import org.rouse.contracts.v1.ConsentKind;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.PromptSettings;
import org.rouse.contracts.v1.WorkingTime;

/** Converts people's records into the facts of decisions: their own limits, and the deployment's where they have none. */
public final class FactsOfPeople {

    private static final int MINUTES_OF_DAY = 24 * 60;

    /** The id of a sign without a record of its raising: there is one of those at a time. */
    private static final String UNNAMED = "unnamed";

    private final CoachingSettings settings;
    private final PromptLimits limits;

    public FactsOfPeople(CoachingSettings settings) {
        this.settings = settings;
        this.limits = settings.prompts();
    }

    /**
     * The facts of a person.
     *
     * @param reachable  whether they have a usable channel
     * @param reported   the state of their check-ins
     * @param syncsEvery how often their devices report, where known
     * @param plan       the plan in force, where the day's session is needed
     * @param now        decides whether a clearance holds, which it does until the day of its review in their zone
     * @throws java.time.DateTimeException when a zone is unknown to this JDK
     */
    public PersonFacts of(
            Person person,
            boolean reachable,
            CheckInState reported,
            Optional<Duration> syncsEvery,
            Optional<PlanInForce> plan,
            Instant now) {
        PromptSettings own = person.getPrompts();
        return new PersonFacts(
                Policies.zones(person),
                Policies.longStretch(settings, person),
                quietHours(person),
                own.hasCoolDownMinutes() ? Duration.ofMinutes(own.getCoolDownMinutes()) : limits.coolDown(),
                own.hasDismissalCoolDownMinutes()
                        ? Duration.ofMinutes(own.getDismissalCoolDownMinutes())
                        : limits.dismissalCoolDown(),
                own.hasDailyBudget() ? own.getDailyBudget() : limits.dailyBudget(),
                own.hasDoNotDisturbUntilMs()
                        ? Optional.of(Instant.ofEpochMilli(own.getDoNotDisturbUntilMs()))
                        : Optional.empty(),
                busy(person, now),
                PlanAllowance.isGiven(
                        person, LocalDate.ofInstant(now, Policies.zones(person).zoneAt(now))),
                redFlag(person),
                mobility(person),
                aggravating(person, reported),
                reported.stars(),
                reported.flare(),
                reachable,
                new Lots(
                        person.getEnrolledAtMs() == 0
                                ? Optional.empty()
                                : Optional.of(Instant.ofEpochMilli(person.getEnrolledAtMs())),
                        !own.hasHoldOut() || own.getHoldOut()),
                own.hasDailyBudget() ? OptionalInt.empty() : OptionalInt.of(limits.laterBudget()),
                Policies.minBreak(settings, person),
                syncsEvery,
                reported.listDue(now),
                plan.flatMap(agreed -> session(agreed, person, reported, now)),
                wishes(person),
                person.getWork().getHolidaysList().stream()
                        .map(holiday ->
                                new Holiday(LocalDate.parse(holiday.getFirst()), LocalDate.parse(holiday.getLast())))
                        .toList(),
                agreed(person));
    }

    /** The person's quiet hours. */
    public QuietHours quietHours(Person person) {
        PromptSettings own = person.getPrompts();
        return new QuietHours(
                own.hasQuietFromMinute() ? time(own.getQuietFromMinute()) : limits.quietFrom(),
                own.hasQuietToMinute() ? time(own.getQuietToMinute()) : limits.quietTo());
    }

    /** The spans from the person's own entries and from their calendar; past ones are left out. */
    private static List<BusySpan> busy(Person person, Instant now) {
        return Stream.of(
                        person.getPrompts().getBusyList(),
                        person.getCalendar().getReading().getBusyList())
                .flatMap(Collection::stream)
                .filter(span -> span.getToMs() > now.toEpochMilli())
                .map(span -> new BusySpan(Instant.ofEpochMilli(span.getFromMs()), Instant.ofEpochMilli(span.getToMs())))
                .toList();
    }

    private Agreement agreed(Person person) {
        return new Agreement(
                Agreements.stands(person, ConsentKind.CONSENT_KIND_HEALTH_DATA),
                Agreements.stands(person, ConsentKind.CONSENT_KIND_PROMPTS),
                Agreements.stands(person, ConsentKind.CONSENT_KIND_LEARNING),
                Agreements.inStudy(person, settings.study().name()),
                person.hasPause()
                        ? Optional.of(new Agreement.Pause(
                                Instant.ofEpochMilli(person.getPause().getFromMs()),
                                person.getPause().hasUntilMs()
                                        ? Optional.of(Instant.ofEpochMilli(
                                                person.getPause().getUntilMs()))
                                        : Optional.empty()))
                        : Optional.empty());
    }

    /** Components that the clearance leaves out are never due; where there is no clearance at all, its own check says so. */
    private static Optional<Facts.Session> session(
            PlanInForce plan, Person person, CheckInState reported, Instant now) {
        ZoneHistory zones = Policies.zones(person);
        LocalDate today = LocalDate.ofInstant(now, zones.zoneAt(now));
        Allowed allowed = PlanAllowance.of(person, now);
        List<SessionKinds.Session> logged = reported.sessions().stream()
                .map(session -> new SessionKinds.Session(
                        session.activity(),
                        session.start(),
                        session.minutes(),
                        LocalDate.ofInstant(session.start(), zones.zoneAt(session.start()))))
                .toList();
        return SessionsDue.on(
                        plan.plan(),
                        today,
                        allowed.cleared().isEmpty() ? EnumSet.allOf(Component.class) : allowed.cleared(),
                        allowed.limits(),
                        SessionKinds.days(Stream.concat(logged.stream(), plan.recorded().stream())))
                .map(due -> new Facts.Session(
                        due.components(),
                        due.sets(),
                        due.done(),
                        due.done() - SessionsDue.inWeek(due.components(), today, SessionKinds.days(logged.stream()))));
    }

    private static Wishes wishes(Person person) {
        PromptSettings own = person.getPrompts();
        return new Wishes(
                wish(own.hasLikely(), own.getLikely()),
                wish(own.hasDaySummary(), own.getDaySummary()),
                wish(own.hasWeekSummary(), own.getWeekSummary()),
                wish(own.hasCheckIns(), own.getCheckIns()),
                wish(own.hasSessions(), own.getSessions()),
                own.hasPlannedBreaks() ? Optional.of(planned(person)) : Optional.empty());
    }

    private static Wish wish(boolean said, boolean wanted) {
        if (!said) {
            return Wish.NOT_SAID;
        }
        return wanted ? Wish.YES : Wish.NO;
    }

    /** Settings that the person's planned breaks lack follow their working hours. */
    private static PlannedBreaks planned(Person person) {
        var own = person.getPrompts().getPlannedBreaks();
        WorkingTime work = person.getWork();
        return new PlannedBreaks(
                own.getAtMinutesList().stream().map(FactsOfPeople::time).toList(),
                own.hasFromMinute()
                        ? Optional.of(time(own.getFromMinute()))
                        : Optional.of(work)
                                .filter(WorkingTime::hasFromMinute)
                                .map(hours -> time(hours.getFromMinute())),
                own.hasToMinute()
                        ? Optional.of(time(own.getToMinute()))
                        : Optional.of(work).filter(WorkingTime::hasToMinute).map(hours -> time(hours.getToMinute())),
                days(own.getDays() == 0 ? work.getDays() : own.getDays()));
    }

    private static Set<DayOfWeek> days(int bits) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> bits == 0 ? day.compareTo(DayOfWeek.SATURDAY) < 0 : (bits >> day.ordinal() & 1) != 0)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What hurts, as it was noted and as the catalogue of activities names it, and what the person's conditions leave nothing of. */
    private static Set<String> aggravating(Person person, CheckInState reported) {
        Limits limits = PlanAllowance.limits(person);
        return Stream.of(
                        PlanAllowance.toAvoid(person),
                        limits.activities(),
                        ExerciseCatalogue.standard().unsuited(limits.conditions()),
                        reported.leftOut(),
                        reported.eased())
                .flatMap(Collection::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether one of the channels may be used. */
    public static boolean isReachable(Channels channels) {
        return channels.getChannelsList().stream().anyMatch(channel -> !channel.hasOff());
    }

    /** The red flag that stands, of any tier; one without a tier is treated like one that has to be seen today. */
    private static Optional<RedFlag> redFlag(Person person) {
        if (!person.hasFlag()) {
            return person.getRedFlag()
                    ? Optional.of(new RedFlag(
                            Tier.TODAY,
                            UNNAMED,
                            RedFlag.RaisedBy.NOT_SAID,
                            Instant.ofEpochMilli(person.getChangedAtMs())))
                    : Optional.empty();
        }
        var flag = person.getFlag();
        return Optional.of(new RedFlag(
                switch (flag.getTier()) {
                    case RED_FLAG_TIER_EMERGENCY -> Tier.EMERGENCY;
                    case RED_FLAG_TIER_DAYS -> Tier.DAYS;
                    case RED_FLAG_TIER_TELL_PROVIDER -> Tier.TELL_PROVIDER;
                    case RED_FLAG_TIER_TODAY, RED_FLAG_TIER_UNSPECIFIED, UNRECOGNIZED -> Tier.TODAY;
                },
                flag.getRaisingId().isEmpty() ? UNNAMED : flag.getRaisingId(),
                switch (flag.getRaisedBy()) {
                    case RAISED_BY_PERSON -> RedFlag.RaisedBy.PERSON;
                    case RAISED_BY_COACH -> RedFlag.RaisedBy.COACH;
                    case RAISED_BY_UNSPECIFIED, UNRECOGNIZED -> RedFlag.RaisedBy.NOT_SAID;
                },
                Instant.ofEpochMilli(flag.getRaisedAtMs())));
    }

    private static Mobility mobility(Person person) {
        return switch (person.getMobility()) {
            case MOBILITY_WALKS, MOBILITY_UNSPECIFIED, UNRECOGNIZED -> Mobility.WALKS;
            case MOBILITY_STANDS -> Mobility.STANDS;
            case MOBILITY_SEATED -> Mobility.SEATED;
        };
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(Math.floorMod(minute, MINUTES_OF_DAY) * 60L);
    }
}
