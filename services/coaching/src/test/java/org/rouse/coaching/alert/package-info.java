/** Tests of who sees to whom. */
@NullMarked
package org.rouse.coaching.alert;

import org.jspecify.annotations.NullMarked;
