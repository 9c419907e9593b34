/** A load generator that costs little beside what it measures. */
@NullMarked
package org.rouse.benchmarks.load;

import org.jspecify.annotations.NullMarked;
