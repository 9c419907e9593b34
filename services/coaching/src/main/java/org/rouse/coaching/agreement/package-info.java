/** The texts that people agree to, in several languages. Pure. */
@NullMarked
package org.rouse.coaching.agreement;

import org.jspecify.annotations.NullMarked;
