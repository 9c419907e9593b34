package org.rouse.coaching.aerobic;

/**
 * An activity of the catalogue.
 *
 * @param name           lower case with hyphens
 * @param metThousandths MET times 1000, of its usual form
 * @param compendiumCode five digits, Adult Compendium of Physical Activities
 * @param edition        of the Compendium that has code and MET, "2024" or "2011"; "unverified-code" where it has the MET alone,
 *                       "unverified" where it has neither
 */
public record Activity(String name, int metThousandths, Impact impact, String compendiumCode, String edition) {}
