/** Planted violations. */
@NullMarked
package org.rouse.planted.local;

import org.jspecify.annotations.NullMarked;
