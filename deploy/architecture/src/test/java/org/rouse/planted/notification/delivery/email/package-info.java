/** Planted violations. */
@NullMarked
package org.rouse.planted.notification.delivery.email;

import org.jspecify.annotations.NullMarked;
