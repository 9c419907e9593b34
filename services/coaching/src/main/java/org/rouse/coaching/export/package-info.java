/** All that is known of a person, for them to take along: as JSON, and as minutes that can be sent in again. */
@NullMarked
package org.rouse.coaching.export;

import org.jspecify.annotations.NullMarked;
