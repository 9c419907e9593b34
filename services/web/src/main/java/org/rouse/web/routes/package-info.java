/** The service that a path belongs to, and the routes to it. */
@NullMarked
package org.rouse.web.routes;

import org.jspecify.annotations.NullMarked;
