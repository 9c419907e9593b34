/** Decides whether a person may be prompted now: the ordered checks of DOMAIN section 5, without clock or I/O. */
@NullMarked
package org.rouse.coaching.decision.eligibility;

import org.jspecify.annotations.NullMarked;
