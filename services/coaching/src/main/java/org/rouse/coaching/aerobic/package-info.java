/** Credits low-impact aerobic activity, and judges a person's week against the plan. Pure: no clock. */
@NullMarked
package org.rouse.coaching.aerobic;

import org.jspecify.annotations.NullMarked;
