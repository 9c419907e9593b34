@NullMarked
package org.rouse.benchmarks.formats;

import org.jspecify.annotations.NullMarked;
