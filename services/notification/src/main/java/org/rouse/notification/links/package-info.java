/** Signed links that replace a login for one purpose each. */
@NullMarked
package org.rouse.notification.links;

import org.jspecify.annotations.NullMarked;
