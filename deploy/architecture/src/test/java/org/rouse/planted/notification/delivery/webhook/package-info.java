/** Planted violations. */
@NullMarked
package org.rouse.planted.notification.delivery.webhook;

import org.jspecify.annotations.NullMarked;
