/** Plans over HTTP: proposing, previewing, agreeing, ticking off, and how they are kept. */
@NullMarked
package org.rouse.coaching.planning;

import org.jspecify.annotations.NullMarked;
