/** How any part of the command line says that it will not do what was asked. */
@NullMarked
package org.rouse.local.refusal;

import org.jspecify.annotations.NullMarked;
