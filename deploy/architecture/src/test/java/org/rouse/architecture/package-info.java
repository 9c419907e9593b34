/** The rules of the house. */
@NullMarked
package org.rouse.architecture;

import org.jspecify.annotations.NullMarked;
