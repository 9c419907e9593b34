/** Measures the detection of stretches beside a processor that takes one record per sample. */
@NullMarked
package org.rouse.benchmarks.detection;

import org.jspecify.annotations.NullMarked;
