package org.rouse.coaching.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.rouse.coaching.movement.time.ZoneHistory;
import org.rouse.coaching.plan.SessionKinds;
import org.rouse.coaching.plan.catalogue.Component;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.LoggedSession;

/** On which days people logged a session of a component; what is too short is none. */
final class DoneSessions {

    private DoneSessions() {}

    /** Of the check-ins those that are sessions, each on the local day on which it began. */
    static Map<Component, Set<LocalDate>> of(Collection<CheckIn> checkIns, ZoneHistory zones) {
        return SessionKinds.days(checkIns.stream()
                .filter(CheckIn::hasSession)
                .map(CheckIn::getSession)
                .map(session ->
                        new SessionKinds.Logged(session.getActivity(), session.getMinutes(), day(session, zones))));
    }

    private static LocalDate day(LoggedSession session, ZoneHistory zones) {
        Instant start = Instant.ofEpochMilli(session.getStartMs());
        return LocalDate.ofInstant(start, zones.zoneAt(start));
    }
}
