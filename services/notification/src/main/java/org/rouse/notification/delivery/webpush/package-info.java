/** Web Push: RFC 8030 delivery, RFC 8291 encryption, RFC 8292 (VAPID) identification. */
@NullMarked
package org.rouse.notification.delivery.webpush;

import org.jspecify.annotations.NullMarked;
