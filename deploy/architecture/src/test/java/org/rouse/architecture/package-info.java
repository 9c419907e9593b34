/** The rules of the architecture. */
@NullMarked
package org.rouse.architecture;

import org.jspecify.annotations.NullMarked;
