package org.rouse.benchmarks.report;

/**
 * What one thing does beside another; the result that outlives the machine it was seen on.
 *
 * @param name  both things, as "this / that"
 * @param value the median over the rounds
 * @param aim   what was hoped for; 0 where nothing was
 */
record Ratio(String name, double value, double aim) {

    String verdict() {
        if (aim == 0) {
            return "";
        }
        return value >= aim ? "met" : "short";
    }
}
