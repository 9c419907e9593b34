/** The front door for wearables: uploads in, normalised evidence on the log. */
@NullMarked
package org.rouse.ingest;

import org.jspecify.annotations.NullMarked;
