package org.rouse.coaching.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The commands of a person that were decided of late, oldest first, so that none is decided twice: those of the last
 * {@value #HOURS} hours, and at most {@value #MOST} of them.
 */
public record Remembered(List<One> commands) {

    /** How long one is remembered. */
    public static final int HOURS = 24;

    /** How many are, of one person. */
    public static final int MOST = 128;

    /** Of a person who asked for nothing. */
    public static final Remembered NONE = new Remembered(List.of());

    /** @param at when it was decided */
    public record One(String id, Instant at) {}

    public Remembered {
        commands = List.copyOf(commands);
    }

    public boolean has(String id) {
        return commands.stream().anyMatch(one -> one.id().equals(id));
    }

    /** Those that are too old now, or of which there are too many. */
    public List<One> forgotten(Instant now) {
        int many = Math.max(0, commands.size() - MOST);
        List<One> forgotten = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            if (i < many || isOver(commands.get(i), now)) {
                forgotten.add(commands.get(i));
            }
        }
        return forgotten;
    }

    /** With one more; what is to be forgotten is still there. */
    public Remembered with(String id, Instant now) {
        List<One> more = new ArrayList<>(commands);
        more.add(new One(id, now));
        return new Remembered(more);
    }

    /** Without those. */
    public Remembered without(List<One> forgotten) {
        return new Remembered(
                commands.stream().filter(one -> !forgotten.contains(one)).toList());
    }

    /** When the oldest is to be forgotten. */
    public Optional<Instant> over() {
        return commands.stream().map(One::at).min(Instant::compareTo).map(at -> at.plus(Duration.ofHours(HOURS)));
    }

    private static boolean isOver(One one, Instant now) {
        return !now.isBefore(one.at().plus(Duration.ofHours(HOURS)));
    }
}
