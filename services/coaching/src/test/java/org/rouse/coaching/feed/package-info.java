/** Tests of feed. */
@NullMarked
package org.rouse.coaching.feed;

import org.jspecify.annotations.NullMarked;
