/** What a coach has to look at: which grounds hold, what becomes of cases by them and by what coaches do. Pure. */
@NullMarked
package org.rouse.coaching.cases;

import org.jspecify.annotations.NullMarked;
