/** Prints sync payloads as normalised evidence, line by line. */
@NullMarked
package org.rouse.local.parse;

import org.jspecify.annotations.NullMarked;
