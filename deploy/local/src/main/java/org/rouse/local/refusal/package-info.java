/** The refusal of any command, in words for its user, and the cause to name in them. */
@NullMarked
package org.rouse.local.refusal;

import org.jspecify.annotations.NullMarked;
