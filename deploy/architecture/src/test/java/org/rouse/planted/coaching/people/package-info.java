/** Planted violations. */
@NullMarked
package org.rouse.planted.coaching.people;

import org.jspecify.annotations.NullMarked;
