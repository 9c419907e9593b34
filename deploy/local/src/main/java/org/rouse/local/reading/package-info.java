/** Reads files of any sync format like the ingest service reads uploads, without a server. */
@NullMarked
package org.rouse.local.reading;

import org.jspecify.annotations.NullMarked;
