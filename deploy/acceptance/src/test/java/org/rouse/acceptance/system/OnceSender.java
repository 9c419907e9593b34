package org.rouse.acceptance.system;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.rouse.acceptance.people.Doses;
import org.rouse.acceptance.people.Minutes;
import org.rouse.acceptance.people.Sample;
import org.rouse.acceptance.wire.Answer;

/**
 * Sends people's minutes in small pieces without pause, some people at a time, whether the system is available or not. An acknowledged
 * piece is never sent again, so nothing later can replace a lost one.
 */
public final class OnceSender {

    private static final int TIMES = 4;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private record Sending(String person, String body) {}

    private final RunningSystem system;
    private final Random random;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<String, Minutes> people = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::run, "once-sender");
    private volatile boolean last;

    private OnceSender(RunningSystem system, long seed) {
        this.system = system;
        this.random = new Random(seed);
    }

    /** Starts to send. */
    public static OnceSender start(RunningSystem system, long seed) {
        OnceSender sender = new OnceSender(system, seed);
        sender.thread.start();
        return sender;
    }

    /** Ids of the uploads that were acknowledged so far. */
    public Set<String> acknowledged() {
        return Collections.unmodifiableSet(acknowledged);
    }

    /** Sends the rest of the people that were begun; returns all of them when everything is acknowledged. */
    public Map<String, Minutes> finish() throws InterruptedException {
        last = true;
        thread.join();
        return Map.copyOf(people);
    }

    private void run() {
        String token = system.admin();
        for (int round = 0; !last; round++) {
            for (Sending sending : sendings(round)) {
                send(sending, token);
            }
        }
    }

    private List<Sending> sendings(int round) {
        List<Sending> sendings = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            for (Minutes minutes : Sample.people()) {
                String person = "soak-" + round + '-' + i + '-' + minutes.id();
                people.put(person, minutes);
                Doses.once(minutes, random).forEach(body -> sendings.add(new Sending(person, body)));
            }
        }
        Collections.shuffle(sendings, random);
        return sendings;
    }

    private void send(Sending sending, String token) {
        while (true) {
            try {
                Answer answer = system.ingest().as(token).post("/v1/sync?person=" + sending.person(), sending.body());
                if (answer.status() == 200) {
                    acknowledged.add(answer.json().path("uploadId").asString());
                    return;
                }
                if (answer.status() < 429) {
                    throw new AssertionError(answer.toString());
                }
            } catch (UncheckedIOException _) {
                // it is being killed or started
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
