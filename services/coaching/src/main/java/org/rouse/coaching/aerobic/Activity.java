package org.rouse.coaching.aerobic;

/**
 * An activity of the catalogue.
 *
 * @param name lower case with hyphens
 * @param metThousandths MET times 1000, of its usual form
 * @param compendiumCode five digits, 2024 Adult Compendium of Physical Activities
 */
public record Activity(String name, int metThousandths, Impact impact, String compendiumCode) {}
