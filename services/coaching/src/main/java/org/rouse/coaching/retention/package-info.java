/** Forgets what was kept for long enough and is on the log and in the views alone: the topology forgets what it has in its own state. */
@NullMarked
package org.rouse.coaching.retention;

import org.jspecify.annotations.NullMarked;
