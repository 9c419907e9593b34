@NullMarked
package org.rouse.benchmarks;

import org.jspecify.annotations.NullMarked;
