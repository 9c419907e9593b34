/** The export of the Health app on an iPhone, read as it streams by, whatever its size. */
@NullMarked
package org.rouse.ingest.format.apple;

import org.jspecify.annotations.NullMarked;
