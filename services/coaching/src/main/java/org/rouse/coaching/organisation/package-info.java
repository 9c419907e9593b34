/** Who of an organisation sees to whom, and when. Pure. */
@NullMarked
package org.rouse.coaching.organisation;

import org.jspecify.annotations.NullMarked;
