/** Links that stand in for a login for one thing: signed, and of use for nothing else. */
@NullMarked
package org.rouse.notification.links;

import org.jspecify.annotations.NullMarked;
