/** Apple Push Notification service: apps on Apple devices. */
@NullMarked
package org.rouse.notification.delivery.apns;

import org.jspecify.annotations.NullMarked;
