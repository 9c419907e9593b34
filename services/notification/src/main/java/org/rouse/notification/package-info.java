/** Decides and delivers prompts: findings in, prompts and receipts out. */
@NullMarked
package org.rouse.notification;

import org.jspecify.annotations.NullMarked;
