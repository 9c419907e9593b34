/** Signed webhooks, after the Standard Webhooks specification. */
@NullMarked
package org.rouse.notification.delivery.webhook;

import org.jspecify.annotations.NullMarked;
