/** The results: ratios first, then the figures behind them. */
@NullMarked
package org.rouse.benchmarks.report;

import org.jspecify.annotations.NullMarked;
