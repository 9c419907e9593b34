/** Topics of ntfy servers. */
@NullMarked
package org.rouse.notification.delivery.ntfy;

import org.jspecify.annotations.NullMarked;
