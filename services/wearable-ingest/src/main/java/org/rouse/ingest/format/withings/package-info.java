/** Withings: notifications, which are forms, and the answers to the calls after them. */
@NullMarked
package org.rouse.ingest.format.withings;

import org.jspecify.annotations.NullMarked;
