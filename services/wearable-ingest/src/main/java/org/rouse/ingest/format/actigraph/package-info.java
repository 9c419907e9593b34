/** Counts of ActiGraph monitors as comma-separated files: what ActiLife exports, and the minutes of the US survey NHANES 2003-2006. */
@NullMarked
package org.rouse.ingest.format.actigraph;

import org.jspecify.annotations.NullMarked;
