/** Any separated text with a time and something measured, its columns told by name or known by their headings. */
@NullMarked
package org.rouse.ingest.format.csv;

import org.jspecify.annotations.NullMarked;
