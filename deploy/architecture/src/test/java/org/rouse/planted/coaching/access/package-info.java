/** Planted violations. */
@NullMarked
package org.rouse.planted.coaching.access;

import org.jspecify.annotations.NullMarked;
