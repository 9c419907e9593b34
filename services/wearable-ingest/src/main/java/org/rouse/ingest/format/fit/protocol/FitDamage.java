package org.rouse.ingest.format.fit.protocol;

/**
 * Damage that keeps a file from being read whole. The messages before it stand.
 *
 * @param rule    stable name for counting, such as "fit.crc"
 * @param message what is wrong and at which byte
 */
public record FitDamage(String rule, String message) {}
