/** Access control: who may see whom, and which paths are open to everybody. */
@NullMarked
package org.rouse.notification.http;

import org.jspecify.annotations.NullMarked;
