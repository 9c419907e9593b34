/** Getting a prompt to a person: the seam for channels, the order in which they are tried, the guard before every outbound call. */
@NullMarked
package org.rouse.notification.delivery;

import org.jspecify.annotations.NullMarked;
