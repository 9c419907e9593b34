/** The read API over days, stretches and aerobic minutes. */
@NullMarked
package org.rouse.coaching.review;

import org.jspecify.annotations.NullMarked;
