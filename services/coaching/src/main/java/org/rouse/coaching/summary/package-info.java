/** The stored summary of a person: figures of sixty-two local days, bounded whatever the person's history. */
@NullMarked
package org.rouse.coaching.summary;

import org.jspecify.annotations.NullMarked;
