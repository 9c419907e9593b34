/** Data files that ship with the service, and the languages its texts are in. Pure: no clock. */
@NullMarked
package org.rouse.coaching.data;

import org.jspecify.annotations.NullMarked;
