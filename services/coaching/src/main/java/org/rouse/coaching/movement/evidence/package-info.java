/** The evidence about a person: minute values, spans, and retractions. */
@NullMarked
package org.rouse.coaching.movement.evidence;

import org.jspecify.annotations.NullMarked;
