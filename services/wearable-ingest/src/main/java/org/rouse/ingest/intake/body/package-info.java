/** Bodies as they come over the wire: content codings undone, sizes bounded. */
@NullMarked
package org.rouse.ingest.intake.body;

import org.jspecify.annotations.NullMarked;
