@NullMarked
package org.rouse.benchmarks.detection;

import org.jspecify.annotations.NullMarked;
