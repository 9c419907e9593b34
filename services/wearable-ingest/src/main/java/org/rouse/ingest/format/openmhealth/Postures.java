package org.rouse.ingest.format.openmhealth;

import java.util.OptionalLong;
import org.rouse.contracts.v1.Posture;
import org.rouse.contracts.v1.PostureHeld;
import org.rouse.ingest.format.evidence.TimeRules;

/**
 * Postures in these schemas: a word without a time. Where the header has the source's creation time, the person held the posture in that
 * minute; otherwise it is not placed.
 */
final class Postures {

    private static final long MINUTE_MS = 60_000;

    private Postures() {}

    static Reading read(DataPoint point) {
        OptionalLong created =
                TimeFrame.instant(point.header().path("acquisition_provenance").path("source_creation_date_time"));
        OptionalLong at =
                created.isPresent() ? created : TimeFrame.instant(point.header().path("source_creation_date_time"));
        if (at.isEmpty()) {
            return Reading.Facts.NONE;
        }
        long start = Math.floorDiv(at.getAsLong(), MINUTE_MS) * MINUTE_MS;
        TimeFrame.Span minute = new TimeFrame.Span(start, start + MINUTE_MS);
        if (!TimeRules.broken(start, start + MINUTE_MS, point.receivedAt()).isEmpty()) {
            return Reading.Facts.NONE;
        }
        PostureHeld held = PostureHeld.newBuilder()
                .setPosture(posture(point.body().asString("")))
                .build();
        return Reading.Facts.of(
                new Reading.Span(point.interval(minute).setPosture(held).build()));
    }

    /** Semi-recumbent is sitting with the back supported. */
    private static Posture posture(String word) {
        return switch (word) {
            case "sitting", "semi-recumbent" -> Posture.POSTURE_SITTING;
            case "lying down" -> Posture.POSTURE_LYING;
            case "standing" -> Posture.POSTURE_STANDING;
            default -> Posture.POSTURE_UNSPECIFIED;
        };
    }
}
