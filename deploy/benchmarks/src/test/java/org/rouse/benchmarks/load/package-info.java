@NullMarked
package org.rouse.benchmarks.load;

import org.jspecify.annotations.NullMarked;
