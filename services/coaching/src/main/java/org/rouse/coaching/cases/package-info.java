/** Decides which matters a coach has to look at: grounds, and the cases that follow from them and from coaches' actions. Pure. */
@NullMarked
package org.rouse.coaching.cases;

import org.jspecify.annotations.NullMarked;
