/** Fitbit minute data as comma-separated files, in the layouts that Fitabase exports: local time, no zone. */
@NullMarked
package org.rouse.ingest.fitbit;

import org.jspecify.annotations.NullMarked;
