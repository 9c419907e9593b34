/** Tells followers the latest projected changes: read from the log, told once the views show them. */
@NullMarked
package org.rouse.coaching.feed;

import org.jspecify.annotations.NullMarked;
