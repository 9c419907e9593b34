package org.rouse.benchmarks.report;

/**
 * One measured number.
 *
 * @param name  measured quantity and load
 * @param value in the unit
 * @param unit  such as "samples/s"
 * @param aim   in words, such as "&lt; 150"; empty where there is none
 */
record Figure(String name, double value, String unit, String aim) {}
