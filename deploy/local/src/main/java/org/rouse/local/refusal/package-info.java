/** The refusal of any command, in words for its user. */
@NullMarked
package org.rouse.local.refusal;

import org.jspecify.annotations.NullMarked;
