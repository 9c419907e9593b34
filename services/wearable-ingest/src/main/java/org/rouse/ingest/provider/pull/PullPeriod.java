package org.rouse.ingest.provider.pull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.rouse.contracts.v1.PullTask;

/** The time that a task is about: from the notification, else the day before it. */
record PullPeriod(Instant start, Instant end) {

    private static final Duration UNTOLD = Duration.ofDays(1);

    static PullPeriod of(PullTask task) {
        Instant end = Instant.ofEpochMilli(task.getEndMs() == 0 ? task.getNotifiedAtMs() : task.getEndMs());
        return new PullPeriod(
                task.getStartMs() == 0 ? end.minus(UNTOLD) : Instant.ofEpochMilli(task.getStartMs()), end);
    }

    LocalDate firstDay() {
        return day(start);
    }

    LocalDate lastDay() {
        return day(end);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
