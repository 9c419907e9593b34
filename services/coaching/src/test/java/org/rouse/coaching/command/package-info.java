/** Tests of the package. */
@NullMarked
package org.rouse.coaching.command;

import org.jspecify.annotations.NullMarked;
