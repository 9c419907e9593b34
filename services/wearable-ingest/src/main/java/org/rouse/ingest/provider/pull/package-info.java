/** Pulls new data that providers announce: from a task on the log to evidence on the log, however often it is interrupted. */
@NullMarked
package org.rouse.ingest.provider.pull;

import org.jspecify.annotations.NullMarked;
