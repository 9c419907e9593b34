/** What was projected just now, for whoever follows it: read from the log, told once the views show it. */
@NullMarked
package org.rouse.coaching.feed;

import org.jspecify.annotations.NullMarked;
