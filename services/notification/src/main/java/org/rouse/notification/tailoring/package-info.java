/** The words of a prompt: which variant, in which language, with which of the person's own numbers. No clock, no I/O. */
@NullMarked
package org.rouse.notification.tailoring;

import org.jspecify.annotations.NullMarked;
