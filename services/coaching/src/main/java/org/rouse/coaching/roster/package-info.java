/** Lists people by who needs a coach most, with the reason, and takes note that a coach has reviewed somebody. */
@NullMarked
package org.rouse.coaching.roster;

import org.jspecify.annotations.NullMarked;
