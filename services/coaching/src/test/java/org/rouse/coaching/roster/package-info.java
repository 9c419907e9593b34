/** Tests of roster. */
@NullMarked
package org.rouse.coaching.roster;

import org.jspecify.annotations.NullMarked;
