/** Tests of plans. */
@NullMarked
package org.rouse.coaching.plan;

import org.jspecify.annotations.NullMarked;
