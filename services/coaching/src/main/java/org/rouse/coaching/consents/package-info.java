/** People's consents, and pauses of everything. */
@NullMarked
package org.rouse.coaching.consents;

import org.jspecify.annotations.NullMarked;
