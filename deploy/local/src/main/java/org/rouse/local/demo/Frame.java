package org.rouse.local.demo;

import java.util.List;

/**
 * The state of all people at one moment.
 *
 * @param headline clock and speed
 * @param hour     changes when a plain report is due
 */
record Frame(String headline, String hour, List<Row> rows) {

    /**
     * One person's last minutes.
     *
     * @param strip one cell a minute, oldest first, the newest known last
     * @param now   the person's activity, in words
     */
    record Row(String name, List<Cell> strip, String now) {}
}
