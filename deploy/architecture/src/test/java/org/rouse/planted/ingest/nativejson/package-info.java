/** Planted violations. */
@NullMarked
package org.rouse.planted.ingest.nativejson;

import org.jspecify.annotations.NullMarked;
