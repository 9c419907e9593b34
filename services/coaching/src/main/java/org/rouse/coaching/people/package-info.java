/** People's profiles: read from the view, changed by commands. */
@NullMarked
package org.rouse.coaching.people;

import org.jspecify.annotations.NullMarked;
