/** Measures the reading of each format, beside the bare reader of its encoding. */
@NullMarked
package org.rouse.benchmarks.formats;

import org.jspecify.annotations.NullMarked;
