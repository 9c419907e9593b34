/** People's own calendars: given, refreshed from their address, shown, removed. */
@NullMarked
package org.rouse.coaching.calendars;

import org.jspecify.annotations.NullMarked;
