/** What became of prompts: states that only ever advance, on the log and in the view. */
@NullMarked
package org.rouse.notification.receipts;

import org.jspecify.annotations.NullMarked;
