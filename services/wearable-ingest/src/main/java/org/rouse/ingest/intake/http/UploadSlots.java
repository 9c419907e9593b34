package org.rouse.ingest.intake.http;

import java.util.HashMap;
import java.util.Map;

/** A limited number of uploads at once, of which one sender has a limited share: a slow sender holds up nobody else. */
final class UploadSlots {

    /** Whether one more upload is admitted. */
    enum Entry {
        /** It is admitted, and must {@link #leave}. */
        IN,
        /** All slots are taken. */
        FULL,
        /** The sender's share of slots is taken. */
        SHARE_TAKEN
    }

    private final int most;
    private final Map<String, Integer> bySender = new HashMap<>();
    private int taken;

    UploadSlots(int most) {
        this.most = most;
    }

    synchronized Entry enter(String sender, int share) {
        if (bySender.getOrDefault(sender, 0) >= share) {
            return Entry.SHARE_TAKEN;
        }
        if (taken >= most) {
            return Entry.FULL;
        }
        taken++;
        bySender.merge(sender, 1, Integer::sum);
        return Entry.IN;
    }

    synchronized void leave(String sender) {
        taken--;
        bySender.computeIfPresent(sender, (_, count) -> count == 1 ? null : count - 1);
    }
}
