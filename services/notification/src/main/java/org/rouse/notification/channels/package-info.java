/** The channels by which people can be reached: their registration, kept on the log and read from a view of it. */
@NullMarked
package org.rouse.notification.channels;

import org.jspecify.annotations.NullMarked;
