package org.rouse.coaching.people;

import org.jspecify.annotations.Nullable;

/**
 * A raised warning sign.
 *
 * @param tier how soon somebody has to look at it; today where absent
 */
record RedFlagRequest(Profile.@Nullable Tier tier) {}
