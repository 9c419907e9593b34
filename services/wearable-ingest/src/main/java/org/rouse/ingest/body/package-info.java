/** Bodies as they come over the wire: content codings undone, sizes bounded. */
@NullMarked
package org.rouse.ingest.body;

import org.jspecify.annotations.NullMarked;
