/** Email: prompts as mail with one-click unsubscription, to addresses that have confirmed that they want it. */
@NullMarked
package org.rouse.notification.delivery.email;

import org.jspecify.annotations.NullMarked;
