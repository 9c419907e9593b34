/** Tests of the package. */
@NullMarked
package org.rouse.coaching.stream;

import org.jspecify.annotations.NullMarked;
