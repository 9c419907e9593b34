/** How fast each format is read, beside the bare reader of what it is written in. */
@NullMarked
package org.rouse.benchmarks.formats;

import org.jspecify.annotations.NullMarked;
