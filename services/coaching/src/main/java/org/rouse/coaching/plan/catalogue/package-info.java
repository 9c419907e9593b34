/** Exercises as data: what each loads, for whom it is not, how it is done, in five languages. Pure: no clock. */
@NullMarked
package org.rouse.coaching.plan.catalogue;

import org.jspecify.annotations.NullMarked;
