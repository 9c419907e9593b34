/** Firebase Cloud Messaging by its HTTP v1 API: apps on Android. */
@NullMarked
package org.rouse.notification.delivery.fcm;

import org.jspecify.annotations.NullMarked;
