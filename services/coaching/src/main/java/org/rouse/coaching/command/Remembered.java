package org.rouse.coaching.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The recently decided commands of a person, oldest first, so that none is decided twice: those of the last {@value #HOURS} hours, and at
 * most {@value #MOST} of them.
 */
public record Remembered(List<One> commands) {

    /** How long a command is remembered. */
    public static final int HOURS = 24;

    /** The most commands that are remembered of one person. */
    public static final int MOST = 128;

    /** The commands of a person who sent none. */
    public static final Remembered NONE = new Remembered(List.of());

    /** @param at time of the decision */
    public record One(String id, Instant at) {}

    public Remembered {
        commands = List.copyOf(commands);
    }

    public boolean has(String id) {
        return commands.stream().anyMatch(one -> one.id().equals(id));
    }

    /** The commands that are too old now, or too many. */
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

    /** A copy with one more; none is dropped. */
    public Remembered with(String id, Instant now) {
        List<One> more = new ArrayList<>(commands);
        more.add(new One(id, now));
        return new Remembered(more);
    }

    /** A copy without those. */
    public Remembered without(List<One> forgotten) {
        return new Remembered(
                commands.stream().filter(one -> !forgotten.contains(one)).toList());
    }

    /** When the oldest command becomes too old. */
    public Optional<Instant> over() {
        return commands.stream().map(One::at).min(Instant::compareTo).map(at -> at.plus(Duration.ofHours(HOURS)));
    }

    private static boolean isOver(One one, Instant now) {
        return !now.isBefore(one.at().plus(Duration.ofHours(HOURS)));
    }
}
