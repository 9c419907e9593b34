/** Reading rows of comma-separated text, the person named in a column. */
@NullMarked
package org.rouse.ingest.format.shared.rows;

import org.jspecify.annotations.NullMarked;
