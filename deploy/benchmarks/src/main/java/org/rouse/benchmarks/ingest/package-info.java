/** How fast uploads are taken in, beside the raw producer and the bare gateway. */
@NullMarked
package org.rouse.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
