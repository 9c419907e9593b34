/** Decides when whom is alerted that a case is urgent and nobody works on it, and what a coach's daily digest holds. Pure. */
@NullMarked
package org.rouse.coaching.alert;

import org.jspecify.annotations.NullMarked;
