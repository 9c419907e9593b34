/** The ground of every measurement: the broker, tokens, a quiet log. */
@NullMarked
package org.rouse.benchmarks.stage;

import org.jspecify.annotations.NullMarked;
