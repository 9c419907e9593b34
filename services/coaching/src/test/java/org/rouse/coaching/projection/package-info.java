/** Tests of the package. */
@NullMarked
package org.rouse.coaching.projection;

import org.jspecify.annotations.NullMarked;
