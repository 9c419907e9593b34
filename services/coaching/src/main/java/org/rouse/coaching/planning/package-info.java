/** Plans over HTTP: proposals, previews, agreement, ticks and adherence. */
@NullMarked
package org.rouse.coaching.planning;

import org.jspecify.annotations.NullMarked;
