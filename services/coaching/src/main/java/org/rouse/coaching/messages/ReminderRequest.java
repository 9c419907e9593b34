package org.rouse.coaching.messages;

import jakarta.validation.constraints.NotNull;

/** A reminder to be sent now. */
record ReminderRequest(@NotNull About about) {}
