/** Delivers prompts: reads decisions, and writes prompts and receipts. */
@NullMarked
package org.rouse.notification;

import org.jspecify.annotations.NullMarked;
