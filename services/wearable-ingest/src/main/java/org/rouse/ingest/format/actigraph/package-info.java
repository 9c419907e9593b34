/** Counts of ActiGraph monitors: the files that ActiLife exports, and the minutes of the US survey NHANES 2003-2006. */
@NullMarked
package org.rouse.ingest.format.actigraph;

import org.jspecify.annotations.NullMarked;
