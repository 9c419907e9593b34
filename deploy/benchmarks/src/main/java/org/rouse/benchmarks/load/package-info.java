/** A load generator that costs little beside the measured server. */
@NullMarked
package org.rouse.benchmarks.load;

import org.jspecify.annotations.NullMarked;
