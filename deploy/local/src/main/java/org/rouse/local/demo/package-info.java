/** Replays some days of real people through local mode and shows what comes of it. */
@NullMarked
package org.rouse.local.demo;

import org.jspecify.annotations.NullMarked;
