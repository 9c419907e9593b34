/** How likely somebody still sits whose device told some minutes ago (DOMAIN section 2), without clock or I/O. */
@NullMarked
package org.rouse.coaching.decision.nowcast;

import org.jspecify.annotations.NullMarked;
