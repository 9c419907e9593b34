/** Calls to addresses that outsiders chose, and the rules for which may be called. */
@NullMarked
package org.rouse.http.outbound;

import org.jspecify.annotations.NullMarked;
