/** Reads calendars (iCalendar, RFC 5545) and keeps only the times at which a person is busy: no titles, places or people. */
@NullMarked
package org.rouse.coaching.calendar;

import org.jspecify.annotations.NullMarked;
