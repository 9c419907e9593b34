/** The words of a prompt: the variant, the language and the person's own numbers. No clock, no I/O. */
@NullMarked
package org.rouse.notification.tailoring;

import org.jspecify.annotations.NullMarked;
