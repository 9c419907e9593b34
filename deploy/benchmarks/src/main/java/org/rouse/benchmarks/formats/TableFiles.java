package org.rouse.benchmarks.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.IntFunction;
import org.rouse.benchmarks.samples.PersonMinutes;

/** Tables of a year, one row a minute. */
final class TableFiles {

    private static final int WEEK = 7 * 1440;
    private static final double SPREADSHEET_EPOCH_DAYS = 25_569; // of 1970-01-01
    private static final DateTimeFormatter FITABASE =
            DateTimeFormatter.ofPattern("M/d/yyyy h:mm:ss a", Locale.US).withZone(ZoneOffset.UTC);

    private TableFiles() {}

    static byte[] fitbit(PersonMinutes person) {
        return table(
                "Id,ActivityMinute,Steps\r\n",
                person,
                minute -> "1503960366," + FITABASE.format(person.at(minute)) + ',' + person.steps()[minute] + "\r\n");
    }

    static byte[] actigraph(PersonMinutes person) {
        return table(
                "timestamp,axis1,axis2,axis3,steps\n",
                person,
                minute -> person.at(minute).toString().replace('T', ' ').replace("Z", "")
                        + ',' + counts(person, minute) + ',' + person.heartRate()[minute] + ",7,"
                        + person.steps()[minute]
                        + '\n');
    }

    /** Weeks of participants, one after the other. */
    static byte[] nhanes(PersonMinutes person) {
        return table(
                "seqn,paxstat,paxcal,paxday,paxn,paxinten\n",
                person,
                minute -> (21_005 + minute / WEEK) + ",1,1," + (1 + minute % WEEK / 1440) + ',' + (1 + minute % WEEK)
                        + ',' + counts(person, minute) + '\n');
    }

    static byte[] activpal(PersonMinutes person) {
        return table(
                "\"Time\",\"DataCount (samples)\",\"Interval (s)\",\"ActivityCode (0=sedentary)\",\"CumulativeStepCount\"\n",
                person,
                minute -> String.format(
                        Locale.ROOT,
                        "%.10f,%d,60,%d,%d%n",
                        SPREADSHEET_EPOCH_DAYS + (person.firstMinute() + minute) / 1440.0,
                        minute * 600,
                        person.intensity()[minute],
                        minute * 20));
    }

    static byte[] csv(PersonMinutes person) {
        return table(
                "time,steps,heart_rate\n",
                person,
                minute -> person.at(minute) + "," + person.steps()[minute] + ',' + person.heartRate()[minute] + '\n');
    }

    private static int counts(PersonMinutes person, int minute) {
        return person.steps()[minute] * 30;
    }

    private static byte[] table(String header, PersonMinutes person, IntFunction<String> rows) {
        StringBuilder text = new StringBuilder(header);
        for (int minute = 0; minute < person.minutes(); minute++) {
            text.append(rows.apply(minute));
        }
        return text.toString().getBytes(UTF_8);
    }
}
