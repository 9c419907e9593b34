/** Planted violations. */
@NullMarked
package org.rouse.planted.notification.delivery.apns;

import org.jspecify.annotations.NullMarked;
