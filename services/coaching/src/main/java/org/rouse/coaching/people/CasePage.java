package org.rouse.coaching.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.casework.CaseAnswer;

/**
 * A page of a person's cases, the latest first.
 *
 * @param next cursor of the next page; absent on the last
 */
record CasePage(List<CaseAnswer> cases, @Nullable String next) {}
