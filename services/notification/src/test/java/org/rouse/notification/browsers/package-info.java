/** Real browsers and foreign push services as counterparts, where available. */
@NullMarked
package org.rouse.notification.browsers;

import org.jspecify.annotations.NullMarked;
