/** Replays some days of real people through local mode and shows the results. */
@NullMarked
package org.rouse.local.demo;

import org.jspecify.annotations.NullMarked;
