/** The coaching service as a whole, on a real broker. */
@NullMarked
package org.rouse.coaching;

import org.jspecify.annotations.NullMarked;
