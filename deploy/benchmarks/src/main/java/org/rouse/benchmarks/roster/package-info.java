/** Measures answers to coaches. */
@NullMarked
package org.rouse.benchmarks.roster;

import org.jspecify.annotations.NullMarked;
