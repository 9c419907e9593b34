/** Real browsers and other people's push services as counterparts, where they can be had. */
@NullMarked
package org.rouse.notification.browsers;

import org.jspecify.annotations.NullMarked;
