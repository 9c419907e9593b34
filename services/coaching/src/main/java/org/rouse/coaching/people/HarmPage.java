package org.rouse.coaching.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of reports of harm, the latest first.
 *
 * @param next cursor of the next page; absent on the last
 */
record HarmPage(List<HarmReport> reports, @Nullable String next) {}
