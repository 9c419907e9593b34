/** A person's state as bytes, and where it is kept. */
@NullMarked
package org.rouse.coaching.movement.state;

import org.jspecify.annotations.NullMarked;
