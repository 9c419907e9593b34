/** Appends to the log on behalf of the API and the projection. */
@NullMarked
package org.rouse.coaching.log;

import org.jspecify.annotations.NullMarked;
