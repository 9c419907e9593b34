/** What {@code ./rouse bench} runs: the services beside the plainest thing that could do the same work, on one broker. */
@NullMarked
package org.rouse.benchmarks;

import org.jspecify.annotations.NullMarked;
