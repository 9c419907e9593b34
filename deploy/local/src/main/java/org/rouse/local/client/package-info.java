/** A client of a running ingest service, for the commands. */
@NullMarked
package org.rouse.local.client;

import org.jspecify.annotations.NullMarked;
