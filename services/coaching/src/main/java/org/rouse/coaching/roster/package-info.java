/** Lists people by how much they need a coach, with the reasons, and records that a coach has reviewed somebody. */
@NullMarked
package org.rouse.coaching.roster;

import org.jspecify.annotations.NullMarked;
