/** People's connections: devices, accounts, priorities; read from the log into memory, changed by writing to it. */
@NullMarked
package org.rouse.ingest.connect.links;

import org.jspecify.annotations.NullMarked;
