/** A person's profile: read from the view, changed by one record on the log. */
@NullMarked
package org.rouse.coaching.people;

import org.jspecify.annotations.NullMarked;
