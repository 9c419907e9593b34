/** Measures the intake of uploads, beside the raw producer and the bare gateway. */
@NullMarked
package org.rouse.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
