/** Polar AccessLink: webhook events, and the bodies that are pulled after them. */
@NullMarked
package org.rouse.ingest.format.polar;

import org.jspecify.annotations.NullMarked;
