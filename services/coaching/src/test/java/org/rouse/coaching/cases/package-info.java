/** Tests of the package. */
@NullMarked
package org.rouse.coaching.cases;

import org.jspecify.annotations.NullMarked;
