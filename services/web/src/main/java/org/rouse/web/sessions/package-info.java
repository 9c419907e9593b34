/** Sessions of browsers: a cookie outside, one document by id inside, tokens sealed. */
@NullMarked
package org.rouse.web.sessions;

import org.jspecify.annotations.NullMarked;
