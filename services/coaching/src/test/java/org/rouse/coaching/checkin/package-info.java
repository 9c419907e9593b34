/** Tests of the package. */
@NullMarked
package org.rouse.coaching.checkin;

import org.jspecify.annotations.NullMarked;
