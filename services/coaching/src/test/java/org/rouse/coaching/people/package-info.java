/** Tests of the package. */
@NullMarked
package org.rouse.coaching.people;

import org.jspecify.annotations.NullMarked;
