/** The definitions in force for a person, as values. */
@NullMarked
package org.rouse.coaching.movement.policy;

import org.jspecify.annotations.NullMarked;
