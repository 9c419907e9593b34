/** Explains a decision: repeats it from the log, and tells it in words. */
@NullMarked
package org.rouse.local.why;

import org.jspecify.annotations.NullMarked;
