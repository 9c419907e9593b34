/** What becomes of a command: accepted or rejected by what is known of the person, and what it leaves. Pure. */
@NullMarked
package org.rouse.coaching.command;

import org.jspecify.annotations.NullMarked;
