/** Planted violations. */
@NullMarked
package org.rouse.planted.ingest.googlehealth;

import org.jspecify.annotations.NullMarked;
