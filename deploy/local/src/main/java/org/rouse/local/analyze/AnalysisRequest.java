package org.rouse.local.analyze;

import java.nio.file.Path;
import java.util.Optional;
import org.rouse.coaching.movement.policy.MovementPolicy;
import org.rouse.local.reading.FileReading;

/**
 * What to analyse, by which definitions, and where the tables go.
 *
 * @param minLength shortest stretch listed, minutes
 * @param stretches file of the stretches
 * @param weeks     file of the weeks
 */
public record AnalysisRequest(
        FileReading reading, MovementPolicy policy, int minLength, Path stretches, Optional<Path> weeks) {}
