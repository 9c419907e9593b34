/**
 * Keeps providers apart: each has its own limit of concurrent requests, its own queue with urgent prompts first, and its own circuit
 * breaker.
 */
@NullMarked
package org.rouse.notification.delivery.lanes;

import org.jspecify.annotations.NullMarked;
