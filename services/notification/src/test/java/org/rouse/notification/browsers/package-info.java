/** Real browsers as counterparts, where they are installed. */
@NullMarked
package org.rouse.notification.browsers;

import org.jspecify.annotations.NullMarked;
