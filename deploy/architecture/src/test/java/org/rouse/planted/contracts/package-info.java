/** Planted violations. */
@NullMarked
package org.rouse.planted.contracts;

import org.jspecify.annotations.NullMarked;
