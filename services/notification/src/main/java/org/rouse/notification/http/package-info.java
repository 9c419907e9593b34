/** Who may see whom, and what is open to everybody. */
@NullMarked
package org.rouse.notification.http;

import org.jspecify.annotations.NullMarked;
