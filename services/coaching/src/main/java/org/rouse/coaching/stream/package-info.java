/** The topology: evidence and profiles in, findings and days out, state per person and day. */
@NullMarked
package org.rouse.coaching.stream;

import org.jspecify.annotations.NullMarked;
