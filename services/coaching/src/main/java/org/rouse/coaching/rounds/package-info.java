/** Work that falls due again and again, on whichever instance takes it first. */
@NullMarked
package org.rouse.coaching.rounds;

import org.jspecify.annotations.NullMarked;
