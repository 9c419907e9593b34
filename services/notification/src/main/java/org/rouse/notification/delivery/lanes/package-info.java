/** Keeps providers apart: for each, so many requests at once, urgent prompts ahead of all others, and a circuit breaker. */
@NullMarked
package org.rouse.notification.delivery.lanes;

import org.jspecify.annotations.NullMarked;
