/** What this is, what it is for, and who answers for it. */
@NullMarked
package org.rouse.coaching.about;

import org.jspecify.annotations.NullMarked;
