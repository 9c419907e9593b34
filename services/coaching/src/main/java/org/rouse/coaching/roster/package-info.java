/** Whom a coach is to look at first, and why; and that somebody was looked through. */
@NullMarked
package org.rouse.coaching.roster;

import org.jspecify.annotations.NullMarked;
