/** How fast coaches are answered. */
@NullMarked
package org.rouse.benchmarks.roster;

import org.jspecify.annotations.NullMarked;
