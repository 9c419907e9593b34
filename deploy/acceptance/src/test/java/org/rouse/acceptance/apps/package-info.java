/** A browser of a coach or a person. */
@NullMarked
package org.rouse.acceptance.apps;

import org.jspecify.annotations.NullMarked;
