/** FIT, the binary file format, as messages of numbered fields: knows how a file is laid out and nothing of what it means. Bounded memory. */
@NullMarked
package org.rouse.ingest.format.fit.protocol;

import org.jspecify.annotations.NullMarked;
