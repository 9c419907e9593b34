/** Planted violations. */
@NullMarked
package org.rouse.planted.notification.delivery.fcm;

import org.jspecify.annotations.NullMarked;
