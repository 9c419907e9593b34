package org.rouse.coaching.people;

import org.jspecify.annotations.Nullable;

/**
 * A warning sign that somebody raises.
 *
 * @param tier how soon somebody has to look at it; today where absent
 */
record RedFlagRequest(Profile.@Nullable Tier tier) {}
