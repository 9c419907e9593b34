package org.rouse.coaching.plan.catalogue;

import java.util.List;

/**
 * The instructions of an exercise, in one language.
 *
 * @param easier its easier form
 * @param harder its harder form
 * @param stop   when to stop
 * @param steps  of its usual form, in order
 */
public record Instructions(String name, String easier, String harder, String stop, List<String> steps) {

    private static final int FIXED = 5;

    public Instructions {
        steps = List.copyOf(steps);
    }

    /** Parses the fields after the id of a line of a text file. */
    static Instructions read(List<String> fields) {
        return new Instructions(
                fields.get(1), fields.get(2), fields.get(3), fields.get(4), fields.subList(FIXED, fields.size()));
    }
}
