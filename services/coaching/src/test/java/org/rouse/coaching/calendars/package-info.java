@NullMarked
package org.rouse.coaching.calendars;

import org.jspecify.annotations.NullMarked;
