@NullMarked
package org.rouse.benchmarks.samples;

import org.jspecify.annotations.NullMarked;
