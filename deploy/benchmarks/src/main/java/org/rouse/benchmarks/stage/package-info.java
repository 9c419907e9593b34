/** What every measurement stands on: the broker, tokens, a quiet log. */
@NullMarked
package org.rouse.benchmarks.stage;

import org.jspecify.annotations.NullMarked;
