/** Garmin Health pushes: summaries of many people, told apart by type and user. */
@NullMarked
package org.rouse.ingest.format.garmin;

import org.jspecify.annotations.NullMarked;
