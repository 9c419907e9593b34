/** Made-up but realistic minutes of made-up people, equal on every run, as JSON and as records. */
@NullMarked
package org.rouse.benchmarks.samples;

import org.jspecify.annotations.NullMarked;
