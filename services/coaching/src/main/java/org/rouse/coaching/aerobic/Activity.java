package org.rouse.coaching.aerobic;

/**
 * An activity of the catalogue.
 *
 * @param name lower case with hyphens
 * @param metThousandths MET times 1000, of its usual form
 * @param compendiumCode five digits, Adult Compendium of Physical Activities
 * @param edition in which code and MET were found, "2024" or "2011"; "unverified-code" where the MET alone was, "unverified" where neither
 */
public record Activity(String name, int metThousandths, Impact impact, String compendiumCode, String edition) {}
