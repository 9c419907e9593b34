/** Measures the pure core, without any log or server around it. */
@NullMarked
package org.rouse.benchmarks.core;

import org.jspecify.annotations.NullMarked;
