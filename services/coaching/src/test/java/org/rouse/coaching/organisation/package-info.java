/** Tests of the assignment of coaches to people. */
@NullMarked
package org.rouse.coaching.organisation;

import org.jspecify.annotations.NullMarked;
