/** Any separated text with a time and measurements, its columns given by a mapping or recognised by their headings. */
@NullMarked
package org.rouse.ingest.format.csv;

import org.jspecify.annotations.NullMarked;
