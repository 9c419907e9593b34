/** Rouse on one machine in one process, and the commands that need no server at all. */
@NullMarked
package org.rouse.local;

import org.jspecify.annotations.NullMarked;
