package org.rouse.coaching.messages;

import jakarta.validation.constraints.NotNull;

/** What the person is to be reminded of now. */
record ReminderRequest(@NotNull About about) {}
