/** Apple Push Notification service: apps on devices of Apple's. */
@NullMarked
package org.rouse.notification.delivery.apns;

import org.jspecify.annotations.NullMarked;
