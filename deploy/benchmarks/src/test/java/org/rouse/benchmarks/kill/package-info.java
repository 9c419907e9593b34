@NullMarked
package org.rouse.benchmarks.kill;

import org.jspecify.annotations.NullMarked;
