/** What counts as low-impact aerobic activity, and how a person stands against the plan. Pure: no clock. */
@NullMarked
package org.rouse.coaching.aerobic;

import org.jspecify.annotations.NullMarked;
