package org.rouse.coaching.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Harm that may be related to what the person was told.
 *
 * @param text     description in the caller's own words
 * @param activity in the words of workouts, or the id of an exercise; absent where no activity is related
 * @param serious  whether it needed treatment, or kept them from what they usually do
 */
record HarmRequest(
        @NotBlank @Size(max = 2_000) String text,

        @Nullable @Size(max = 24) @Pattern(regexp = "[a-z0-9-]+")
        String activity,

        @Nullable Boolean serious) {}
