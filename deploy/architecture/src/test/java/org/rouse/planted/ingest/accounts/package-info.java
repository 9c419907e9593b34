/** Planted violations. */
@NullMarked
package org.rouse.planted.ingest.accounts;

import org.jspecify.annotations.NullMarked;
