package org.rouse.notification.running;

import java.time.Duration;
import java.time.Instant;
import org.rouse.contracts.v1.Finding;
import org.rouse.contracts.v1.Lane;
import org.rouse.contracts.v1.Live;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.StretchChange;
import org.rouse.contracts.v1.StretchEnd;
import org.rouse.contracts.v1.StretchFinding;
import org.rouse.contracts.v1.ZoneInForce;

/** People and findings for tests. */
public final class Samples {

    private Samples() {}

    public static Person.Builder person(String id) {
        return Person.newBuilder()
                .setPersonId(id)
                .addZones(ZoneInForce.newBuilder().setZone("Europe/Berlin"))
                .setRevision(1);
    }

    /** A stretch of so many minutes that is open now, at its first decision point. */
    public static Finding sitting(String personId, Instant now, int minutes) {
        return sitting(personId, now, minutes, StretchChange.STRETCH_CHANGE_OPENED, true);
    }

    /** The same stretch, ended. */
    public static Finding ended(String personId, Instant now, int minutes) {
        return sitting(personId, now, minutes, StretchChange.STRETCH_CHANGE_CLOSED, false);
    }

    private static Finding sitting(String personId, Instant now, int minutes, StretchChange change, boolean live) {
        long first = now.getEpochSecond() / 60 - minutes;
        StretchFinding.Builder stretch = StretchFinding.newBuilder()
                .setChange(change)
                .setFirstMinute(first)
                .setLastMinute(first + minutes - 1)
                .setEnd(live ? StretchEnd.STRETCH_END_OPEN : StretchEnd.STRETCH_END_BREAK);
        if (live) {
            stretch.setLive(Live.newBuilder()
                    .setDecisionPoint(minutes / 20)
                    .setMinutes(minutes)
                    .setEvidenceUntilMs(now.toEpochMilli())
                    .setCoveragePercent(100)
                    .setExpiresAtMs(now.plus(Duration.ofMinutes(10)).toEpochMilli()));
        }
        return Finding.newBuilder()
                .setFindingId(personId + "|stretch|" + first)
                .setPersonId(personId)
                .setRevision(1)
                .setDecidedAtMs(now.toEpochMilli())
                .setRule("stretch/1")
                .setLane(Lane.LANE_LIVE)
                .setStretch(stretch)
                .build();
    }
}
