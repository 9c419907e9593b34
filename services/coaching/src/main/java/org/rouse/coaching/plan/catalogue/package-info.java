/** Exercises as data: loads, contraindications and instructions, in five languages. Pure: no clock. */
@NullMarked
package org.rouse.coaching.plan.catalogue;

import org.jspecify.annotations.NullMarked;
