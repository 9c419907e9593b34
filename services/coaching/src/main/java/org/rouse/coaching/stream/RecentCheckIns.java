package org.rouse.coaching.stream;

import java.time.Instant;
import java.util.Optional;
import org.rouse.coaching.person.CheckInCommands;
import org.rouse.coaching.stream.DueTimes.Kind;
import org.rouse.contracts.v1.CheckIn;

/** The check-ins that can still be corrected, in their current state: the latest ones of 14 days. */
final class RecentCheckIns {

    /** More than four a day. */
    private static final int MOST = 64;

    private final PeopleStore people;
    private final RecordIndex records;
    private final DueTimes due;

    RecentCheckIns(PeopleStore people, RecordIndex records, DueTimes due) {
        this.people = people;
        this.records = records;
        this.due = due;
    }

    Optional<CheckIn> find(String personId, String checkInId) {
        return people.recent(personId, Integer.parseInt(checkInId));
    }

    void keep(CheckIn checkIn, Instant now) {
        people.recent(checkIn);
        records.keep(checkIn);
        Forgetting.begin(due, checkIn.getPersonId(), now);
        forget(checkIn.getPersonId(), now);
    }

    /** Drops those that can no longer be corrected, and returns when the next one is due. */
    void forget(String personId, Instant now) {
        int last = people.checkIns(personId).count() - MOST;
        Optional<CheckIn> oldest = people.oldestRecent(personId);
        while (oldest.filter(one -> number(one) <= last || end(one).isBefore(now))
                .isPresent()) {
            people.forgetRecent(personId, number(oldest.get()));
            oldest = people.oldestRecent(personId);
        }
        due.set(personId, Kind.CHECK_INS, oldest.map(one -> end(one).plusMillis(1)));
    }

    private static Instant end(CheckIn checkIn) {
        return Instant.ofEpochMilli(checkIn.getEnteredAtMs()).plus(CheckInCommands.LATE);
    }

    private static int number(CheckIn checkIn) {
        return Integer.parseInt(checkIn.getCheckInId());
    }
}
