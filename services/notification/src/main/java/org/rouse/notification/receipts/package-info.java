/** Links and tokens for answers to prompts, and the answers there are. */
@NullMarked
package org.rouse.notification.receipts;

import org.jspecify.annotations.NullMarked;
