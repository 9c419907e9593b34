/** Where people can be reached: what they register, kept on the log, read from a view of it. */
@NullMarked
package org.rouse.notification.channels;

import org.jspecify.annotations.NullMarked;
