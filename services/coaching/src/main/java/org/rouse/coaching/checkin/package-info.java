/** People's reports of their pain: the safety list and its tiers, flares, and pain at exercise (DOMAIN section 4). Pure. */
@NullMarked
package org.rouse.coaching.checkin;

import org.jspecify.annotations.NullMarked;
