package org.rouse.coaching.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An examination that ends a red flag, as a coach records it.
 *
 * @param examinedBy the health professional
 * @param on         local date; not before the day the flag was raised, not in the future
 * @param result     what it says about exercise; none gives no clearance
 * @param limits     what not to do or how much
 */
record ExaminationRequest(
        @NotNull @Valid Profile.Professional examinedBy,
        @NotNull LocalDate on,
        Profile.@NotNull Result result,
        @Nullable @Size(max = 500) String limits) {}
