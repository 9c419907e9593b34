package org.rouse.coaching.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rouse.coaching.movement.time.UtcDays;
import org.rouse.coaching.movement.time.ZoneHistory;
import org.rouse.coaching.plan.SessionKinds;
import org.rouse.coaching.plan.catalogue.Component;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.LoggedSession;

/** The days on which people had a session of each component, logged or recorded; sessions that are too short do not count. */
final class DoneSessions {

    private DoneSessions() {}

    /** From the check-ins those that are sessions, each on the local day on which it began; and the typed workouts of the days. */
    static Map<Component, Set<LocalDate>> of(
            Collection<CheckIn> checkIns, Collection<DayView> days, ZoneHistory zones) {
        return SessionKinds.days(Stream.concat(
                checkIns.stream()
                        .filter(CheckIn::hasSession)
                        .map(CheckIn::getSession)
                        .map(session -> logged(session, zones)),
                days.stream().flatMap(DoneSessions::recorded)));
    }

    private static SessionKinds.Session logged(LoggedSession session, ZoneHistory zones) {
        Instant start = Instant.ofEpochMilli(session.getStartMs());
        return new SessionKinds.Session(
                session.getActivity(), start, session.getMinutes(), LocalDate.ofInstant(start, zones.zoneAt(start)));
    }

    private static Stream<SessionKinds.Session> recorded(DayView day) {
        LocalDate on = LocalDate.parse(day.getLocalDate());
        return day.getWorkoutsList().stream()
                .map(workout -> new SessionKinds.Session(
                        workout.getActivity(), UtcDays.instant(workout.getFirstMinute()), workout.getMinutes(), on));
    }
}
