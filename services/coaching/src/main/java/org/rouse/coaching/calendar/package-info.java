/** Reads calendars (iCalendar, RFC 5545) and keeps of them when somebody is taken: no titles, places or people. */
@NullMarked
package org.rouse.coaching.calendar;

import org.jspecify.annotations.NullMarked;
