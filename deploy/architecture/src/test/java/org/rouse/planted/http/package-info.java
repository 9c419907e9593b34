/** Planted violations. */
@NullMarked
package org.rouse.planted.http;

import org.jspecify.annotations.NullMarked;
