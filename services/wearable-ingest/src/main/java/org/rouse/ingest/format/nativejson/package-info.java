/** Rouse's own sync format, described for senders in docs/sync/native.md. */
@NullMarked
package org.rouse.ingest.format.nativejson;

import org.jspecify.annotations.NullMarked;
