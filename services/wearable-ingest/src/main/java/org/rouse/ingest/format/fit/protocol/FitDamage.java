package org.rouse.ingest.format.fit.protocol;

/**
 * Something that keeps a file from being read whole. What came before it stands.
 *
 * @param rule    stable name for counting, such as "fit.crc"
 * @param message what is wrong and at which byte
 */
public record FitDamage(String rule, String message) {}
