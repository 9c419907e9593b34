package org.rouse.coaching.diary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.ActivityRating;
import org.rouse.http.ProblemException;

/**
 * A person's rating of an activity; absent parts stay as rated before, and at least one has to be present.
 *
 * @param activity by its name, or the id of an exercise of the catalogue
 * @param stars    1 disliked to 5 loved
 * @param hurt     whether it hurts; it is then left out until a rating says otherwise or a session of it goes well
 * @param at       the time it is about; now where absent, at most 14 days ago
 */
record RatingRequest(
        @NotNull String activity,
        @Nullable @Min(1) @Max(5) Integer stars,
        @Nullable Boolean tooHard,
        @Nullable Boolean hurt,
        @Nullable Instant at) {

    /** @param known activities */
    ActivityRating message(KnownActivities known) {
        if (stars == null && tooHard == null && hurt == null) {
            throw ProblemException.missing("stars");
        }
        ActivityRating.Builder rating =
                ActivityRating.newBuilder().setActivity(known.name(activity)).setStars(stars == null ? 0 : stars);
        if (tooHard != null) {
            rating.setTooHard(tooHard);
        }
        if (hurt != null) {
            rating.setHurt(hurt);
        }
        return rating.build();
    }
}
