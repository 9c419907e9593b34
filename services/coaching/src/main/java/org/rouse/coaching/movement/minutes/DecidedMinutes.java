package org.rouse.coaching.movement.minutes;

/**
 * The decisions on consecutive minutes.
 *
 * @param cells packed by {@link Cell}
 * @param steps {@link StepRun#NOT_KNOWN} where unknown
 */
@SuppressWarnings("ArrayRecordComponent") // copied into strips at once, never compared
public record DecidedMinutes(byte[] cells, int[] steps) {}
