/** Delivery of prompts: the interface of channels, the order in which they are tried, the guard before every outbound call. */
@NullMarked
package org.rouse.notification.delivery;

import org.jspecify.annotations.NullMarked;
