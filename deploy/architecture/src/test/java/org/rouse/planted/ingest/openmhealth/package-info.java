/** Planted violations. */
@NullMarked
package org.rouse.planted.ingest.openmhealth;

import org.jspecify.annotations.NullMarked;
