/** What time it is, for people and for machines. */
@NullMarked
package org.rouse.notification.clocks;

import org.jspecify.annotations.NullMarked;
