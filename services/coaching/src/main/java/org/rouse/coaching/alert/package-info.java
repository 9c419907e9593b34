/** Tests of alerts and digests. */
@NullMarked
package org.rouse.coaching.alert;

import org.jspecify.annotations.NullMarked;
