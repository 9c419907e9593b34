/** Calls to addresses that somebody else chose: which may be called. */
@NullMarked
package org.rouse.http.outbound;

import org.jspecify.annotations.NullMarked;
