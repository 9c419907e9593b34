/** Planted violations. */
@NullMarked
package org.rouse.planted.notification.delivery.webpush;

import org.jspecify.annotations.NullMarked;
