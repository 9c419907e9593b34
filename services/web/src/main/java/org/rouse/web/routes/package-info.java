/** Which service a path belongs to, and how requests get there. */
@NullMarked
package org.rouse.web.routes;

import org.jspecify.annotations.NullMarked;
