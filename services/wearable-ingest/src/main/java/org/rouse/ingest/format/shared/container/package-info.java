/** Paths with one file or many, zipped or not. */
@NullMarked
package org.rouse.ingest.format.shared.container;

import org.jspecify.annotations.NullMarked;
