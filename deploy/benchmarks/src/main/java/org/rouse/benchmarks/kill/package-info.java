/** The notification service killed at chosen and at random instants: what is lost, and what comes twice. */
@NullMarked
package org.rouse.benchmarks.kill;

import org.jspecify.annotations.NullMarked;
