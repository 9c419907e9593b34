/** Speaks to a running ingest service as any client would, for the commands. */
@NullMarked
package org.rouse.local.client;

import org.jspecify.annotations.NullMarked;
