/** The definitions in force, as values. */
@NullMarked
package org.rouse.coaching.movement.policy;

import org.jspecify.annotations.NullMarked;
