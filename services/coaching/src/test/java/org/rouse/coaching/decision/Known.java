package org.rouse.coaching.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.rouse.coaching.checkin.FlareCourse;
import org.rouse.coaching.checkin.ListDue;
import org.rouse.coaching.decision.choice.Mobility;
import org.rouse.coaching.decision.eligibility.Agreement;
import org.rouse.coaching.decision.eligibility.BusySpan;
import org.rouse.coaching.movement.time.ZoneHistory;

/** Facts of a person, with some replaced. */
record Known(PersonFacts facts) {

    Known zones(ZoneHistory zones) {
        return with(copy -> copy.zones = zones);
    }

    Known undisturbedUntil(Instant until) {
        return with(copy -> copy.doNotDisturbUntil = Optional.of(until));
    }

    Known busy(BusySpan... spans) {
        return with(copy -> copy.busy = List.of(spans));
    }

    Known cleared(boolean clearance) {
        return with(copy -> copy.clearance = clearance);
    }

    Known flagged(RedFlag flag) {
        return with(copy -> copy.redFlag = Optional.of(flag));
    }

    Known flaring(FlareCourse flare) {
        return with(copy -> copy.flare = flare);
    }

    Known unflagged() {
        return with(copy -> copy.redFlag = Optional.empty());
    }

    Known reachable(boolean reachable) {
        return with(copy -> copy.reachable = reachable);
    }

    Known moves(Mobility mobility) {
        return with(copy -> copy.mobility = mobility);
    }

    Known aggravatedBy(String... activities) {
        return with(copy -> copy.aggravating = Set.of(activities));
    }

    Known budget(int budget) {
        return with(copy -> copy.dailyBudget = budget);
    }

    Known lots(Lots lots) {
        return with(copy -> copy.lots = lots);
    }

    Known wishing(Wishes wishes) {
        return with(copy -> copy.wishes = wishes);
    }

    Known holidays(Holiday... holidays) {
        return with(copy -> copy.holidays = List.of(holidays));
    }

    Known agreeing(Agreement agreed) {
        return with(copy -> copy.agreed = agreed);
    }

    Known listDue(ListDue.Reason why) {
        return with(copy -> copy.listDue = Optional.of(why));
    }

    Known planning(Facts.Session session) {
        return with(copy -> copy.session = Optional.of(session));
    }

    Known planningNothing() {
        return with(copy -> copy.session = Optional.empty());
    }

    Known syncing(Duration every) {
        return with(copy -> copy.syncsEvery = Optional.of(every));
    }

    private Known with(Consumer<Copy> change) {
        Copy copy = new Copy(facts);
        change.accept(copy);
        return new Known(copy.facts());
    }

    /** The facts that tests replace; the rest stays. */
    private static final class Copy {

        private final PersonFacts from;
        private ZoneHistory zones;
        private int dailyBudget;
        private Optional<Instant> doNotDisturbUntil;
        private List<BusySpan> busy;
        private boolean clearance;
        private Optional<RedFlag> redFlag;
        private Mobility mobility;
        private Set<String> aggravating;
        private FlareCourse flare;
        private boolean reachable;
        private Lots lots;
        private Optional<Duration> syncsEvery;
        private Optional<ListDue.Reason> listDue;
        private Optional<Facts.Session> session;
        private Wishes wishes;
        private List<Holiday> holidays;
        private Agreement agreed;

        Copy(PersonFacts from) {
            this.from = from;
            zones = from.zones();
            dailyBudget = from.dailyBudget();
            doNotDisturbUntil = from.doNotDisturbUntil();
            busy = from.busy();
            clearance = from.clearance();
            redFlag = from.redFlag();
            mobility = from.mobility();
            aggravating = from.aggravating();
            flare = from.flare();
            reachable = from.reachable();
            lots = from.lots();
            syncsEvery = from.syncsEvery();
            listDue = from.listDue();
            session = from.session();
            wishes = from.wishes();
            holidays = from.holidays();
            agreed = from.agreed();
        }

        PersonFacts facts() {
            return new PersonFacts(
                    zones,
                    from.everyMinutes(),
                    from.quietHours(),
                    from.coolDown(),
                    from.dismissalCoolDown(),
                    dailyBudget,
                    doNotDisturbUntil,
                    busy,
                    clearance,
                    redFlag,
                    mobility,
                    aggravating,
                    from.stars(),
                    flare,
                    reachable,
                    lots,
                    from.laterBudget(),
                    from.minBreak(),
                    syncsEvery,
                    listDue,
                    session,
                    wishes,
                    holidays,
                    agreed);
        }
    }
}
