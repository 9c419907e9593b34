/** The dialect of HTTP that every service speaks: how it refuses, whom it lets in, what a connection may take, how it describes itself. */
@NullMarked
package org.rouse.http;

import org.jspecify.annotations.NullMarked;
