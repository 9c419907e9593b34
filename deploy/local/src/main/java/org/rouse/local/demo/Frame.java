package org.rouse.local.demo;

import java.util.List;

/**
 * Where everybody stands.
 *
 * @param headline clock and speed
 * @param hour     changes when a plain report is due
 */
record Frame(String headline, String hour, List<Row> rows) {

    /**
     * One person's last minutes.
     *
     * @param strip one cell a minute, oldest first, the newest known last
     * @param now   what the person does, in words
     */
    record Row(String name, List<Cell> strip, String now) {}
}
