package org.rouse.notification.delivery.webpush;

import java.util.Optional;

/**
 * The identity of this deployment towards push services.
 *
 * @param keys empty when Web Push is off
 */
public record PushIdentity(Optional<VapidKeys> keys) {}
