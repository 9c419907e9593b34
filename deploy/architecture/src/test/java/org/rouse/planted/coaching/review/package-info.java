/** Planted violations. */
@NullMarked
package org.rouse.planted.coaching.review;

import org.jspecify.annotations.NullMarked;
