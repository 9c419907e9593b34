/** Measures the time from an upload's answer until the prompt it caused is delivered, through all three services. */
@NullMarked
package org.rouse.benchmarks.latency;

import org.jspecify.annotations.NullMarked;
