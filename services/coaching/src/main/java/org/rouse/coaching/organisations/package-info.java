/** The API of organisations: their members, who stands in for whom, and how people come into their care. */
@NullMarked
package org.rouse.coaching.organisations;

import org.jspecify.annotations.NullMarked;
