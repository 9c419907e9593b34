package org.rouse.notification.delivery.webpush;

import java.util.Optional;

/**
 * How this deployment shows itself to push services.
 *
 * @param keys empty when Web Push is off
 */
public record PushIdentity(Optional<VapidKeys> keys) {}
