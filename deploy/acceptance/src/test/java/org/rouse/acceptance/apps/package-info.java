/** A browser as a coach or a person has one. */
@NullMarked
package org.rouse.acceptance.apps;

import org.jspecify.annotations.NullMarked;
