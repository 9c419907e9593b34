/** Email: prompts as mail that can be unsubscribed from with one click, to addresses that have said they want it. */
@NullMarked
package org.rouse.notification.delivery.email;

import org.jspecify.annotations.NullMarked;
