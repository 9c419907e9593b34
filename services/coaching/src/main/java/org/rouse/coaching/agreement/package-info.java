/** What people are asked to agree to, in words of several languages. Pure. */
@NullMarked
package org.rouse.coaching.agreement;

import org.jspecify.annotations.NullMarked;
