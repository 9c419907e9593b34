/** Commands and people as they lie on the log, decided by the pure rules. */
@NullMarked
package org.rouse.coaching.person;

import org.jspecify.annotations.NullMarked;
