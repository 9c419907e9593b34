/** Accelerometer minutes of the US survey NHANES 2003-2006 as comma-separated files. */
@NullMarked
package org.rouse.ingest.nhanes;

import org.jspecify.annotations.NullMarked;
