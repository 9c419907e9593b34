/** Planted violations. */
@NullMarked
package org.rouse.planted.notification.delivery.ntfy;

import org.jspecify.annotations.NullMarked;
