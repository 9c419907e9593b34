/** The exercise catalogue over HTTP. */
@NullMarked
package org.rouse.coaching.exercises;

import org.jspecify.annotations.NullMarked;
