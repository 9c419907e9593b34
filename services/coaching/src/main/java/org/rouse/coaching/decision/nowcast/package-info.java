/** Estimates whether a person still sits whose device reported some minutes ago (DOMAIN section 2), without clock or I/O. */
@NullMarked
package org.rouse.coaching.decision.nowcast;

import org.jspecify.annotations.NullMarked;
