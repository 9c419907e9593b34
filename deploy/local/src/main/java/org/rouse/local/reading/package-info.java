/** Reads files of any sync format as the ingest service would read uploads, without a server. */
@NullMarked
package org.rouse.local.reading;

import org.jspecify.annotations.NullMarked;
