/** Measures the start of local mode, and its memory afterwards. */
@NullMarked
package org.rouse.benchmarks.localmode;

import org.jspecify.annotations.NullMarked;
