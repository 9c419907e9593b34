@NullMarked
package org.rouse.benchmarks.report;

import org.jspecify.annotations.NullMarked;
