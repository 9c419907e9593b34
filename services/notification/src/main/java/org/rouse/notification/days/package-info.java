/** People's days as coaching last saw them: a view of {@code rouse.day.v1}. */
@NullMarked
package org.rouse.notification.days;

import org.jspecify.annotations.NullMarked;
