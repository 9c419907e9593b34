/** Commands and people in the form of the log, decided by the pure rules. */
@NullMarked
package org.rouse.coaching.person;

import org.jspecify.annotations.NullMarked;
