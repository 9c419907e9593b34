/** The HTTP conventions that every service follows: problems, authentication, limits of connections, descriptions of the interface. */
@NullMarked
package org.rouse.http;

import org.jspecify.annotations.NullMarked;
