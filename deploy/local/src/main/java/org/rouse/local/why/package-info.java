/** Why a decision was made: it is made again from the log, and told in words. */
@NullMarked
package org.rouse.local.why;

import org.jspecify.annotations.NullMarked;
