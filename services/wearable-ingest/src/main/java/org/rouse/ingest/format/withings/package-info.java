/** Withings: notifications, which are forms, and the bodies of what is pulled after them. */
@NullMarked
package org.rouse.ingest.format.withings;

import org.jspecify.annotations.NullMarked;
