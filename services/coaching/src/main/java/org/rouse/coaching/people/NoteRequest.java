package org.rouse.coaching.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A coach's note on a case; the person does not see it. */
record NoteRequest(@NotBlank @Size(max = 2_000) String note) {}
