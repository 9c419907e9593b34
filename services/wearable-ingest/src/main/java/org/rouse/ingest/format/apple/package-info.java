/** The export of the Health app on an iPhone, streamed, whatever its size. */
@NullMarked
package org.rouse.ingest.format.apple;

import org.jspecify.annotations.NullMarked;
