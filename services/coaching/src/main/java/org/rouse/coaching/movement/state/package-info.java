/** A person's state as bytes, and its storage. */
@NullMarked
package org.rouse.coaching.movement.state;

import org.jspecify.annotations.NullMarked;
