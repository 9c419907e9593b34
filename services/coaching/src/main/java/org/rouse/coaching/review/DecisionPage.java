package org.rouse.coaching.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a person's decisions, oldest first.
 *
 * @param next cursor of the next page; absent on the last
 */
record DecisionPage(
        List<DecisionAnswer> decisions, @Nullable String next) {}
