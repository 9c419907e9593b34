/** Kills the notification service at chosen and at random instants, and counts lost and repeated prompts. */
@NullMarked
package org.rouse.benchmarks.kill;

import org.jspecify.annotations.NullMarked;
