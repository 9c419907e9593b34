/** People's own calendars: given, read at their address time after time, shown, taken away. */
@NullMarked
package org.rouse.coaching.calendars;

import org.jspecify.annotations.NullMarked;
