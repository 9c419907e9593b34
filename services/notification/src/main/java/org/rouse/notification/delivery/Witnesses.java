package org.rouse.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells a bad address from a mistake of ours, where a provider's answer could mean either: with a wrong key, topic or environment the
 * provider refuses every address alike. An address is to blame only while the latest answers to other addresses of the same deployment are
 * acceptances, at least as many as refusals, none older than a day. Each instance knows its own answers only, for at most 10,000 addresses,
 * and forgets them when it stops, as settings change only then.
 */
public final class Witnesses {

    private static final int MOST = 10_000;
    private static final Duration FRESH = Duration.ofDays(1);

    private record Answer(boolean accepted, Instant at) {}

    private final Map<String, Answer> latest = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Answer> eldest) {
            return size() > MOST;
        }
    };

    /** Records that the provider accepted the address. */
    public synchronized void accepted(String address, Instant at) {
        latest.put(address, new Answer(true, at));
    }

    /** Records that the provider refused the address, and says whether the address itself is to blame. */
    public synchronized boolean blame(String address, Instant at) {
        latest.put(address, new Answer(false, at));
        int accepted = 0;
        int refused = 0;
        for (Map.Entry<String, Answer> one : latest.entrySet()) {
            Answer answer = one.getValue();
            if (one.getKey().equals(address) || answer.at().plus(FRESH).isBefore(at)) {
                continue;
            }
            if (answer.accepted()) {
                accepted++;
            } else {
                refused++;
            }
        }
        return accepted > 0 && accepted >= refused;
    }
}
