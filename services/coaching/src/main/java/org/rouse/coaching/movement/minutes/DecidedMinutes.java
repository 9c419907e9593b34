package org.rouse.coaching.movement.minutes;

/**
 * What was decided of consecutive minutes.
 *
 * @param cells as {@link Cell} packs them
 * @param steps {@link StepRun#NOT_KNOWN} where not known
 */
@SuppressWarnings("ArrayRecordComponent") // copied into strips at once, never compared
public record DecidedMinutes(byte[] cells, int[] steps) {}
