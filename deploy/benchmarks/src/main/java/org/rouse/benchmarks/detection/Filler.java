package org.rouse.benchmarks.detection;

import java.nio.charset.StandardCharsets;
import org.rouse.benchmarks.samples.EvidenceRecords;
import org.rouse.benchmarks.samples.PersonMinutes;
import org.rouse.benchmarks.stage.KeyedBytes;
import org.rouse.benchmarks.stage.Sending;
import org.rouse.benchmarks.stage.Stage;

/** Writes the same days of the same people to a topic, in records of one size. Days advance together for all of them. */
final class Filler implements AutoCloseable {

    private static final int MINUTES_OF_DAY = 1440;

    private final Sending sending;
    private final long firstDay;

    /** @param firstDay days since 1970-01-01 */
    Filler(Stage stage, long firstDay) {
        this.firstDay = firstDay;
        this.sending = new Sending(stage.broker().bootstrapServers());
    }

    /** Records in ingest's form, of so many minutes each. */
    void evidence(String topic, int people, int days, int minutesPerRecord) {
        for (int day = 0; day < days; day++) {
            for (int from = 0; from < MINUTES_OF_DAY; from += minutesPerRecord) {
                for (int person = 0; person < people; person++) {
                    long first = (firstDay + day) * MINUTES_OF_DAY + from;
                    int minutes = Math.min(minutesPerRecord, MINUTES_OF_DAY - from);
                    PersonMinutes made = PersonMinutes.of(seed(person, first), first, minutes);
                    byte[] value = EvidenceRecords.of(name(person), made, first * 60_000)
                            .toByteArray();
                    send(topic, person, value);
                }
            }
        }
        sending.flush();
    }

    /** A record for every minute. */
    void samples(String topic, int people, int days) {
        for (int day = 0; day < days; day++) {
            PersonMinutes[] made = new PersonMinutes[people];
            for (int person = 0; person < people; person++) {
                long first = (firstDay + day) * MINUTES_OF_DAY;
                made[person] = PersonMinutes.of(seed(person, first), first, MINUTES_OF_DAY);
            }
            for (int minute = 0; minute < MINUTES_OF_DAY; minute++) {
                for (int person = 0; person < people; person++) {
                    send(topic, person, sample(made[person], minute).bytes());
                }
            }
        }
        sending.flush();
    }

    @Override
    public void close() {
        sending.close();
    }

    private static PlainSample sample(PersonMinutes of, int index) {
        return new PlainSample(
                of.firstMinute() + index, (short) of.steps()[index], (short) of.heartRate()[index], (byte)
                        of.intensity()[index]);
    }

    private void send(String topic, int person, byte[] value) {
        sending.send(topic, new KeyedBytes(name(person).getBytes(StandardCharsets.UTF_8), value));
    }

    private static long seed(int person, long firstMinute) {
        return person * 1_000_003L + firstMinute;
    }

    private static String name(int person) {
        return "bench-person-" + person;
    }
}
