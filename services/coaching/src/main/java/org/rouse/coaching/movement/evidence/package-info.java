/** What sources say of a person: minute values, spans, and what is retracted. */
@NullMarked
package org.rouse.coaching.movement.evidence;

import org.jspecify.annotations.NullMarked;
