@NullMarked
package org.rouse.coaching.calendar;

import org.jspecify.annotations.NullMarked;
