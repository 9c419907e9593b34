package org.rouse.local.demo;

import org.rouse.local.refusal.CommandRefusedException;

/**
 * The options of a replay.
 *
 * @param people  1-4
 * @param days    1-4
 * @param speed   replayed seconds in a real one by day, 1-3600
 * @param stay    whether everything continues after the replay, until it is stopped
 * @param browser whether the console is opened then
 */
public record DemoOptions(int people, int days, int speed, boolean stay, boolean browser) {

    /** @throws CommandRefusedException naming the option that is out of range */
    public DemoOptions {
        require("--people", people, 4);
        require("--days", days, Sample.DAYS);
        require("--speed", speed, 3600);
    }

    private static void require(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new CommandRefusedException(option + " takes 1 to " + most + ", not " + value + ".");
        }
    }
}
