/** Times as texts have them: by the wall clock or with an offset, by 12 hours or 24, in whichever order the date is; and when a wall clock's time was. */
@NullMarked
package org.rouse.ingest.format.shared.time;

import org.jspecify.annotations.NullMarked;
