/** Coaches' messages to people: their own words, and reminders. */
@NullMarked
package org.rouse.coaching.messages;

import org.jspecify.annotations.NullMarked;
