/** UTC days, epoch minutes, and the local days of a person. */
@NullMarked
package org.rouse.coaching.movement.time;

import org.jspecify.annotations.NullMarked;
