@NullMarked
package org.rouse.notification.log;

import org.jspecify.annotations.NullMarked;
