package org.rouse.local.analyze;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rouse.coaching.movement.policy.MovementPolicy;
import org.rouse.coaching.movement.stretches.Movement;
import org.rouse.ingest.intake.upload.UploadOutcome;
import org.rouse.local.reading.FileReading;
import org.rouse.local.reading.Progress;
import org.rouse.local.refusal.CommandRefusedException;

/**
 * The people in files, with their state in the movement core.
 *
 * @param minutes minute values of all measures
 * @param refused records that break a rule of the format
 */
record Recordings(Analysis analysis, long minutes, long refused, List<LeftOut> leftOut) {

    /**
     * Reads everything. Among several files, one without anything of the format is left out; one that breaks off in the middle is refused,
     * as the rest of it would be missing.
     *
     * @throws CommandRefusedException where a file cannot be read or is malformed
     */
    static Recordings read(FileReading reading, MovementPolicy policy, List<Path> files, Progress progress) {
        Analysis analysis = new Analysis(new Movement(policy), reading.receivedAt());
        List<FileReading.Result> results = reading.read(files, analysis, progress);
        progress.end();
        long minutes = 0;
        long refused = 0;
        List<LeftOut> leftOut = new ArrayList<>();
        for (FileReading.Result result : results) {
            if (result.outcome() instanceof UploadOutcome.Malformed malformed) {
                if (files.size() > 1 && malformed.receipt().records() == 0) {
                    leftOut.add(new LeftOut(result.file(), malformed.message())); // folders hold other files too
                    continue;
                }
                throw new CommandRefusedException(
                        result.file() + " is not sound " + reading.format() + ": " + malformed.message() + ".");
            }
            minutes += result.outcome().receipt().minutes();
            refused += result.outcome().receipt().quarantined();
        }
        return new Recordings(analysis, minutes, refused, leftOut);
    }
}
