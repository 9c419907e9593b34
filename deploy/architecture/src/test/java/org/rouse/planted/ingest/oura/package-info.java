/** Planted violations. */
@NullMarked
package org.rouse.planted.ingest.oura;

import org.jspecify.annotations.NullMarked;
