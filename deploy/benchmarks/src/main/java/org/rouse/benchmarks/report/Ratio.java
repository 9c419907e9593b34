package org.rouse.benchmarks.report;

/**
 * One rate relative to another; a result that does not depend on the machine.
 *
 * @param name  both things, as "this / that"
 * @param value the median over the rounds
 * @param aim   the target; 0 where there is none
 */
record Ratio(String name, double value, double aim) {

    String verdict() {
        if (aim == 0) {
            return "";
        }
        return value >= aim ? "met" : "short";
    }
}
