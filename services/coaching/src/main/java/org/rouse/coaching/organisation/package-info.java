/** Decides which coaches of an organisation are responsible for whom, and when. Pure. */
@NullMarked
package org.rouse.coaching.organisation;

import org.jspecify.annotations.NullMarked;
