/** The measurements of {@code ./rouse bench}: the services beside the plainest program that could do the same work, on one broker. */
@NullMarked
package org.rouse.benchmarks;

import org.jspecify.annotations.NullMarked;
