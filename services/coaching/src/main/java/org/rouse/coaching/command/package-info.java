/** Decides commands: accepts or rejects them by the person's state, and returns the new state. Pure. */
@NullMarked
package org.rouse.coaching.command;

import org.jspecify.annotations.NullMarked;
