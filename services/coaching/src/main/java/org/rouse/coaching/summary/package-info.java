/** What is kept of a person to be seen at a glance: figures of sixty-two local days, bounded whatever the person's history. */
@NullMarked
package org.rouse.coaching.summary;

import org.jspecify.annotations.NullMarked;
