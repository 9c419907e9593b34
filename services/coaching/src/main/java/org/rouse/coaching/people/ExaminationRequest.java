package org.rouse.coaching.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An examination that ends a red flag, recorded by a coach.
 *
 * @param examinedBy the health professional
 * @param on         local date; not before the day the flag was raised, not in the future
 * @param result     its result for exercise; none gives no clearance
 * @param limits     restrictions in words
 * @param components of a plan that it clears; all when none is named
 * @param avoid      loads, positions, conditions and activities of the catalogue of exercises that must not be suggested
 * @param reviewBy   the first day on which the clearance has ended; a year after the examination where absent
 */
record ExaminationRequest(
        @NotNull @Valid Profile.Professional examinedBy,
        @NotNull LocalDate on,
        Profile.@NotNull Result result,
        @Nullable @Size(max = 500) String limits,
        @Nullable @Size(max = 6) List<@NotBlank String> components,
        @Nullable @Size(max = 30) List<@NotBlank @Size(max = 64) String> avoid,
        @Nullable LocalDate reviewBy) {}
